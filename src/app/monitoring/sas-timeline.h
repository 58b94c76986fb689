/* The year of a person, the newest first, with a line on top for what was done today: Enter keeps it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-timeline-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_TIMELINE (sas_timeline_get_type ())
G_DECLARE_FINAL_TYPE (SasTimeline, sas_timeline, SAS, TIMELINE, GtkWidget)
/* What is done with a row: Enter or a click; F2 and Delete on a line of the log, or by the menu of the row. */
typedef enum { SAS_TIMELINE_OPEN, SAS_TIMELINE_EDIT, SAS_TIMELINE_REMOVE, SAS_TIMELINE_VERBS } SasTimelineVerb;
/* Signals: "written" (const char *text, int result): Enter in the line of the day, result -1: none in particular; "used"
 * (SasTimelineItem, SasTimelineVerb). */
GtkWidget *sas_timeline_new         (void);
void       sas_timeline_set_items   (SasTimeline *self, GPtrArray *items);      /* of SasTimelineItem, kept; NULL: none yet */
/* What the line of the day can be about; NULL: nothing may be written or changed. Of the results of @plan. */
void       sas_timeline_set_plan    (SasTimeline *self, const SasPlan *plan);
/* The result that is worked on is the one that the next line is about. */
void       sas_timeline_set_result  (SasTimeline *self, int result);
void       sas_timeline_write       (SasTimeline *self);                        /* the focus into the line of the day */
void       sas_timeline_clear       (SasTimeline *self);                        /* the line is kept: room for the next */
G_END_DECLS
