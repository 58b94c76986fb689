/* What the files of the page share. */
#pragma once
#include "sas-monitoring-page.h"
#include "sas-period-desk.h"
#include "sas-team-table.h"
#include "sas-timeline.h"
#include "sas-told-card.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_NEXT_NOTHING, SAS_NEXT_TELL, SAS_NEXT_REALISE, SAS_NEXT_FEEDBACK, SAS_NEXT_RATE, SAS_NEXT_OPEN,
} SasMonitoringNext;

struct _SasMonitoringPage
{
  GtkWidget          parent_instance;

  SasSession        *session;
  /* template */
  GtkWidget         *root;
  GtkWidget         *back;
  GtkLabel          *name, *about, *state;
  GtkDropDown       *period_drop;
  GtkWidget         *say, *more;
  GtkButton         *primary;
  GtkLabel          *primary_label;
  GtkWidget         *secondary;
  GtkWidget         *trouble;
  GtkLabel          *trouble_text;
  GtkWidget         *confidence;      /* that there is counselling for these eyes */
  GtkLabel          *confidence_text;
  GtkMenuButton     *confidence_open;
  GtkWidget         *panes;           /* the switch of a narrow window */
  GtkToggleButton   *work_button, *time_button;
  GtkStack          *middle;
  SasTeamTable      *table;
  GtkWidget         *work;
  GtkBox            *cards;
  GtkWidget         *times;           /* where the timeline stands */
  SasTimeline       *timeline;
  GtkLabel          *empty_title, *empty_text;
  /* state */
  SasPeriod          period;
  gboolean           filling;         /* the list of periods is made */
  char              *nip;             /* (nullable) whose period is shown; NULL: the team */
  char              *wanted;          /* (nullable) a place asked for before the team was read */
  GPtrArray         *rows;            /* (nullable) SasProgress: the team */
  SasPeriodDesk     *desk;            /* (nullable) of the person */
  GPtrArray         *told;            /* SasToldCard, borrowed */
  int                result;          /* the one that the focus was in last; -1 */
  gulong             changed_handler, saved_handler;
  gboolean           folded;
  GCancellable      *reading;         /* of the team */
  GCancellable      *opening;         /* of the person */
};

/* sas-monitoring-page.c */
void     sas_monitoring_page_read     (SasMonitoringPage *self);              /* the team again */
void     sas_monitoring_page_show     (SasMonitoringPage *self, const char *nip);   /* NULL: the team */
void     sas_monitoring_page_update   (SasMonitoringPage *self);
void     sas_monitoring_page_reload_timeline (SasMonitoringPage *self);
gboolean sas_monitoring_page_is_alone (SasMonitoringPage *self);              /* nobody but who works here is looked after */

void     sas_monitoring_page_update_trouble (SasMonitoringPage *self);

/* sas-monitoring-page-person.c */
void     sas_monitoring_page_drop       (SasMonitoringPage *self);            /* stores what is typed and lets the person go */
void     sas_monitoring_page_show_empty (SasMonitoringPage *self, const char *title, const char *text);

/* sas-monitoring-page-next.c */
SasMonitoringNext sas_monitoring_page_next        (SasMonitoringPage *self);
gboolean          sas_monitoring_page_go_on       (SasMonitoringPage *self, SasMonitoringNext next);
void              sas_monitoring_page_update_next (SasMonitoringPage *self);

/* sas-monitoring-page-actions.c */
void     sas_monitoring_page_install_actions (GtkWidgetClass *class);
void     sas_monitoring_page_use_item        (SasMonitoringPage *self, SasTimelineItem *item, SasTimelineVerb verb);

/* sas-monitoring-page-line.c */
void     sas_monitoring_page_install_lines   (GtkWidgetClass *class);
void     sas_monitoring_page_write_line      (SasMonitoringPage *self, const char *text, int result);
void     sas_monitoring_page_use_line        (SasMonitoringPage *self, const SasTimelineItem *item, SasTimelineVerb verb);

/* sas-monitoring-page-counsel.c */
void     sas_monitoring_page_look_for_counselling (SasMonitoringPage *self);
void     sas_monitoring_page_install_counselling  (GtkWidgetClass *class);

/* sas-monitoring-page-files.c */
void     sas_monitoring_page_reload_files (SasMonitoringPage *self);
void     sas_monitoring_page_take_drops   (SasMonitoringPage *self, GtkWidget *card);
/* Records the file at @path as evidence of the realisation at that position. */
void     sas_monitoring_page_add_file     (SasMonitoringPage *self, guint realisation, const char *path, gboolean link);
G_END_DECLS
