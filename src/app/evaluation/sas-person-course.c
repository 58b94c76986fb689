#include "config.h"
#include "sas-i18n.h"
#include "sas-person-course.h"
#include "sas-rating-choice.h"
#include "sas-regulation.h"

struct _SasPersonCourse
{
  GtkBox  parent_instance;

  GtkBox *column;
};

G_DEFINE_FINAL_TYPE (SasPersonCourse, sas_person_course, GTK_TYPE_BOX)

static void
append_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
}

/* A step that was taken on @date; @text (nullable): what was said. */
static void
add_step (SasPersonCourse *self, const char *title, SasDate date, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *day = sas_date_to_display (date);

  gtk_widget_add_css_class (icon, "ok-text");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_add_css_class (row, "behaviour");
  gtk_widget_set_hexpand (words, TRUE);
  append_label (GTK_BOX (words), title, "strong");
  append_label (GTK_BOX (words), day, "secondary");
  if (text != NULL && *text != '\0')
    append_label (GTK_BOX (words), text, NULL);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->column, row);
}

static void
add_signature (SasPersonCourse *self, const char *title, const SasSignature *signature)
{
  if (signature != NULL)
    add_step (self, title, signature->date, signature->place);
}

static void
add_statement (SasPersonCourse *self, const char *title, const SasStatement *statement)
{
  if (statement != NULL)
    add_step (self, title, statement->date, statement->text);
}

static void
add_decision (SasPersonCourse *self, const SasEvaluation *evaluation, const SasDecision *decision)
{
  g_autofree char *text = NULL;

  if (decision == NULL)
    return;
  if (decision->upholds)
    text = g_strdup (decision->text);
  else
    text = g_strdup_printf (_("Results: %s → %s\nBehaviour: %s → %s\n%s"), sas_rating_short (decision->result_rating_before),
                            sas_rating_short (evaluation->result_rating), sas_rating_short (decision->behaviour_rating_before),
                            sas_rating_short (evaluation->behaviour_rating), decision->text);
  add_step (self, decision->upholds ? _("Decision: upheld") : _("Decision: changed (D.1.3)"), decision->date, text);
}

/* Until when there may be an objection, or why there may be none (Art. 29). */
static void
add_objection_term (SasPersonCourse *self, SasPersonDesk *desk)
{
  SasDate last = sas_person_desk_objection_ends (desk);
  const SasEvaluation *evaluation = sas_person_desk_get (desk);
  int days = sas_person_desk_days_to (desk, last);
  g_autofree char *day = sas_date_to_display (last);
  g_autofree char *text = NULL;

  if (last == SAS_DATE_NONE || (evaluation->state != SAS_EVALUATION_DELIVERED && evaluation->state != SAS_EVALUATION_ACKNOWLEDGED))
    return;
  if (evaluation->final_without_objection)
    text = g_strdup (_("This evaluation is final from the start; there is no objection against it (p. 90 (11)-(12))."));
  else if (days < 0)
    text = g_strdup_printf (_("The days for an objection ended on %s: 14 working days after receipt (Art. 29, p. 117 (2))."), day);
  else
    text = g_strdup_printf (ngettext_ ("An objection is possible until %s, %d working day left (Art. 29, p. 117 (2)).",
                                       "An objection is possible until %s, %d working days left (Art. 29, p. 117 (2)).", days), day, days);
  append_label (self->column, text, "readonly-notice");
}

/* What is due now, the earliest first. */
static void
add_terms (SasPersonCourse *self, SasPersonDesk *desk)
{
  g_autoptr (GArray) list = sas_person_desk_due (desk);
  gboolean only_employee = sas_person_desk_get_facts (desk)->roles == SAS_ROLE_EMPLOYEE;   /* others' terms are theirs */

  for (guint i = 0; i < list->len; i++)
    {
      const SasDue *due = &g_array_index (list, SasDue, i);
      const SasStep *step = sas_evaluation_steps ();
      g_autofree char *day = sas_date_to_display (due->due);
      g_autofree char *basis = sas_regulation_basis_text (due->basis);
      g_autofree char *text = NULL;

      while (step->action != NULL && !g_str_equal (step->action, due->action))
        step++;
      if (step->action == NULL || g_str_equal (due->action, "object") || (only_employee && due->who != SAS_ROLE_EMPLOYEE))
        continue;
      text = g_strdup_printf (sas_person_desk_days_to (desk, due->due) < 0 ? _("%s: was due on %s (%s)") : _("%s: until %s (%s)"),
                              _(step->label), day, basis);
      append_label (self->column, text, sas_person_desk_days_to (desk, due->due) < 0 ? "error-text" : "secondary");
    }
}

void
sas_person_course_show (SasPersonCourse *self, SasPersonDesk *desk)
{
  const SasEvaluation *evaluation = sas_person_desk_get (desk);
  const SasDocument *document = evaluation->document;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);
  if (document != NULL)
    {
      add_signature (self, _("Signed by the appraiser"), document->appraiser_signed);
      add_signature (self, _("Signed by the appraiser's superior (D.1.2)"), document->reviewing_superior_signed);
      if (document->employee_received != SAS_DATE_NONE)
        add_step (self, _("Handed over to the employee"), document->employee_received, NULL);
      add_signature (self, _("Signed by the employee and returned"), document->employee_signed);
      add_statement (self, _("Objection of the employee"), document->objection);
      add_statement (self, _("Explanation of the appraiser"), document->explanation);
      add_decision (self, evaluation, document->decision);
      if (document->reported != SAS_DATE_NONE)
        add_step (self, _("Reported to the official in charge"), document->reported, document->not_returned);
    }
  add_objection_term (self, desk);
  add_terms (self, desk);
}

static void
sas_person_course_class_init (SasPersonCourseClass *class)
{
}

static void
sas_person_course_init (SasPersonCourse *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->column), "plan-column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->column));
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
}

GtkWidget *
sas_person_course_new (void)
{
  return g_object_new (SAS_TYPE_PERSON_COURSE, NULL);
}
