/* What the files of the page share. */
#pragma once
#include "sas-check-bar.h"
#include "sas-plan-batch.h"
#include "sas-app-page.h"
#include "sas-paper-pane.h"
#include "sas-plan-desk.h"
#include "sas-plan-editor.h"
#include "sas-plan-list.h"
#include "sas-plan-page.h"
#include "sas-state-bar.h"
G_BEGIN_DECLS
struct _SasPlanPage
{
  GtkWidget      parent_instance;

  SasSession    *session;
  SasPlanDesk   *desk;            /* nullable: of the plan that is shown */
  GCancellable  *opening;
  gulong         changed_handler, saved_handler;
  gulong         focus_handler;   /* of the window's focus, while the page is on it */
  GtkRoot       *root;
  char          *walked;          /* the place "Berikutnya" went to last */
  SasPlanBatch  *copied;          /* nullable: what "plan.copy-undo" takes back */
  char          *without;         /* nullable: whose plan was asked for, and who has none or a cancelled one */
  SasConfig     *config;          /* nullable: where the plan that is shown is remembered */
  char          *remembered;      /* nullable: whose plan was in front at the last end, until one is opened */
  char          *go_after;        /* nullable: where to go once the plan on its way is open */
  gboolean       folded;
  gboolean       paper_wanted;
  int            paper_share;     /* percent of what the list leaves; 0: by the width of the window */

  SasPlanList   *list;
  GtkStack      *middle;
  GtkRevealer   *trouble;
  GtkLabel      *trouble_label;
  SasStateBar   *state_bar;
  SasCheckBar   *check_bar;
  SasPlanEditor *editor;
  SasPaperPane  *paper;
  GtkWidget     *paper_button;
  GtkLabel      *empty_title;
  GtkLabel      *empty_text;
  GtkWidget     *empty_create;
};

/* The layout of the three panes (sas-plan-page-panes.c). */
void sas_plan_page_class_install_panes (SasPlanPageClass *class);
void sas_plan_page_init_panes      (SasPlanPage *self);
void sas_plan_page_install_actions (GtkWidgetClass *class);
/* Opens the plan of @nip and @year, the version at work. */
void sas_plan_page_open            (SasPlanPage *self, const char *nip, int year);
void sas_plan_page_show_paper      (SasPlanPage *self, gboolean wanted);
/* In a narrow window the paper stands in the place of the editor. */
gboolean sas_plan_page_paper_covers (SasPlanPage *self);
void sas_plan_page_uncover         (SasPlanPage *self);                  /* there the editor comes back */
void sas_plan_page_act             (SasPlanPage *self, const char *action);   /* a step of the workflow, asking for what it needs */
void sas_plan_page_new_plan        (SasPlanPage *self);
/* Results into the plans of others. */
void sas_plan_page_install_copying (GtkWidgetClass *class);
/* Earlier versions as paper: writes one as PDF. */
void sas_plan_page_install_versions (GtkWidgetClass *class);
void sas_plan_page_save_version   (SasPlanPage *self, int version, GFile *file);
/* Results from the library, the clipboard or a file. */
void sas_plan_page_install_taking (GtkWidgetClass *class);
void sas_plan_page_accept_drops   (SasPlanPage *self);
/* Shows how @path would go into the plan; NULL asks for a file. */
void sas_plan_page_take_file      (SasPlanPage *self, const char *path);
G_END_DECLS
