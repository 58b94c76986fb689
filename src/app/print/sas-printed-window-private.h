/* What the parts of the window share: sas-printed-window.c (the list), -actions.c (what is done with documents). */
#pragma once
#include "sas-printed-columns.h"
#include "sas-printed-run.h"
#include "sas-printed-window.h"
G_BEGIN_DECLS
enum { SAS_PRINTED_SHOW_ALL, SAS_PRINTED_SHOW_OUT, SAS_PRINTED_SHOW_BACK, SAS_PRINTED_SHOWS };

struct _SasPrintedWindow
{
  GtkWindow           parent_instance;

  /* template */
  GtkEditable        *code, *search;
  GtkLabel           *told, *nothing, *more, *chosen;
  GtkBox             *filters;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkColumnView      *view;
  /* state */
  SasSession         *session;     /* (owned) */
  GCancellable       *reading;     /* (owned) (nullable): an older one is given up */
  GListStore         *items;       /* (owned) SasPrintedItem */
  GtkMultiSelection  *selection;   /* (owned) */
  GtkToggleButton    *buttons[SAS_PRINTED_SHOWS];   /* children */
  GPtrArray          *steps;       /* (owned) what Ctrl+Z takes back, the last at the end: arrays of SasPrinted as they were before */
  guint               show;
};

/* Those that are selected and stand so (-1: anyhow). (transfer full) (array of SasPrinted, copies) */
GPtrArray *sas_printed_window_chosen  (SasPrintedWindow *self, int standing);
void       sas_printed_window_update  (SasPrintedWindow *self);   /* what can be done with the selected ones */
/* Under the field of the code. */
void       sas_printed_window_tell    (SasPrintedWindow *self, const char *text, gboolean failed);
void       sas_printed_window_receive (SasPrintedWindow *self);   /* the code of the field */
void       sas_printed_window_toggle  (SasPrintedWindow *self);   /* ticks the selected ones, or when none is awaited unticks them */
void       sas_printed_window_install (GtkWidgetClass *widget_class);
G_END_DECLS
