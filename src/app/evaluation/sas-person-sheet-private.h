#pragma once
#include "sas-paper-view.h"
#include "sas-person-course.h"
#include "sas-person-editor.h"
#include "sas-person-sheet.h"
G_BEGIN_DECLS
struct _SasPersonSheet
{
  GtkWidget        parent_instance;

  SasSession      *session;
  SasPersonDesk   *desk;           /* (nullable) */
  gulong           changed_handler, saved_handler;
  GCancellable    *opening;
  guint            timer;          /* until the paper is laid out again */
  gboolean         laying, stale;  /* a layout is on its way, and the value has changed since */
  gboolean         document;       /* D is shown, not C */
  gboolean         folded, paper_wanted;

  /* template */
  GtkWidget       *root, *body, *paper_pane, *primary, *more, *chips, *paper_button;
  GtkLabel        *name, *about, *ground, *primary_label, *empty_title, *empty_text, *trouble, *failure;
  GtkBox          *predicate_box;
  GtkStack        *stack, *side;
  GtkToggleButton *results_button, *document_button;
  SasPaperView    *paper;
  SasPersonEditor *editor;
  SasPersonCourse *course;
  GtkWidget       *predicate;
};

/* sas-person-sheet-steps.c */
const SasStep *sas_person_sheet_next          (SasPersonSheet *self);                  /* (nullable) */
void           sas_person_sheet_update_steps  (SasPersonSheet *self);
void           sas_person_sheet_install_steps (GtkWidgetClass *widget_class);
/* sas-person-sheet-paper.c */
void           sas_person_sheet_update_paper  (SasPersonSheet *self);                  /* soon */
void           sas_person_sheet_install_paper (GtkWidgetClass *widget_class);
/* Whether the paper is for the eyes of who works here: the employee sees it once he has received it. */
gboolean       sas_person_sheet_may_read      (SasPersonSheet *self);
G_END_DECLS
