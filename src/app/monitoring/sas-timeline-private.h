/* What the files of the timeline share. */
#pragma once
#include "sas-timeline.h"
G_BEGIN_DECLS
struct _SasTimeline
{
  GtkWidget          parent_instance;

  /* template */
  GtkWidget         *root;
  GtkWidget         *day;
  GtkEntry          *line;
  GtkDropDown       *about;
  GtkBox            *filters;
  GtkStack          *middle;
  GtkScrolledWindow *scrolled;
  GtkListView       *view;
  GtkLabel          *empty_text;
  /* state */
  GPtrArray         *items;      /* (nullable) of SasTimelineItem */
  GListStore        *shown;
  int                kind;       /* -1: all */
  gboolean           writes;     /* lines of the log may be changed */
  GtkWidget         *menu;       /* of a row */
};

/* sas-timeline-menu.c */
gboolean sas_timeline_may_change     (SasTimeline *self, const SasTimelineItem *item);   /* @item: nullable */
/* The menu of @row opens by @button on @widget; the row has its GtkListItem as "list-item". */
void     sas_timeline_add_menu_click (SasTimeline *self, GtkWidget *row, GtkWidget *widget, guint button);
void     sas_timeline_make_menu      (SasTimeline *self);
void     sas_timeline_listen         (SasTimeline *self);
void     sas_timeline_install_verbs  (GtkWidgetClass *class);
G_END_DECLS
