/* What the parts of the print page share: sas-print-page.c (who and what, the preview), -run.c (the work: to files, to the
 * printer), -register.c (what was printed). */
#pragma once
#include "sas-print-options.h"
#include "sas-print-page.h"
#include "sas-print-preview.h"
#include "sas-print-table.h"
#include "sas-print-work.h"
G_BEGIN_DECLS
struct _SasPrintPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget       *root, *preview_pane, *options_pane;
  GtkToggleButton *preview_toggle, *options_toggle;
  SasPrintOptions *options;
  SasPrintTable   *table;
  SasPrintPreview *preview;
  GtkLabel        *register_label;
  GtkRevealer     *job_bar;
  GtkLabel        *job_title, *job_detail, *job_share, *job_left;
  GtkProgressBar  *job_progress;
  /* state */
  SasSession      *session;     /* (owned) */
  SasJob          *survey;      /* (owned) (nullable): the last one asked for */
  SasJob          *job;         /* (owned) (nullable): the run */
  SasPrintStatus  *status;      /* (owned) (nullable): of the run */
  SasRunningJob   *running;     /* (owned) (nullable): the same in the session's list */
  GCancellable    *loading;     /* (owned) (nullable): of the preview */
  SasJob          *previewing;  /* (owned) (nullable): of the preview, with what a leader prints */
  char            *output;      /* (owned) (nullable): of the run */
  char            *folder;      /* (owned) (nullable): that got the last files */
  gboolean         stale, duplex, folded;
};

/* What can be begun now: nothing while a run is on its way, or where nobody is ticked. */
void sas_print_page_update_ready (SasPrintPage *self);
void sas_print_page_install_run  (GtkWidgetClass *widget_class);
/* How many documents of the year are in the register, beside its name. */
void sas_print_page_count_register (SasPrintPage *self);
void sas_print_page_install_register (GtkWidgetClass *widget_class);
G_END_DECLS
