#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-organisation-step.h"
#include "sas-organisation-store.h"
#include "sas-record-dialog.h"
#include "sas-unit-print.h"
#include "sas-unit-report.h"

struct _SasOrganisationStep
{
  GtkWidget          parent_instance;
  SasSession        *session;   /* (owned) */
  SasEvaluationDesk *desk;      /* (owned) */
  GtkWidget         *scrolled;
  GtkLabel          *rule;
  GtkBox            *cards;
};

static void step_iface_init (SasEvaluationStepInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasOrganisationStep, sas_organisation_step, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_EVALUATION_STEP, step_iface_init))

/* --- entering one --- */

static const char *const predicate_labels[] = { "", "Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang", NULL };

static const SasFormRow rows[] = {
  { "predicate", N_("_Predicate"),         SAS_FORM_CHOICE, TRUE,  predicate_labels, NULL },
  { "basis",     N_("_Basis"),             SAS_FORM_TEXT,   FALSE, NULL, N_("Achievement of the Perjanjian Kinerja and IKU") },
  { "number",    N_("Number of the _letter"), SAS_FORM_TEXT, FALSE, NULL, N_("Letter or decree that says so") },
  { "date",      N_("_Date"),              SAS_FORM_DATE,   FALSE, NULL, N_("24-11-2026") },
  { "note",      N_("No_te"),              SAS_FORM_TEXT,   FALSE, NULL, NULL },
  { NULL }
};
static const SasRecordQuestion question = {
  N_("Predicate of the organisation"), N_("_Store"),
  N_("It is computed elsewhere and entered here with its source. The ratings of everybody whom the head of this unit appraises rest on it."),
  &sas_organisation_type, rows, NULL
};

static gpointer
save_organisation (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_organisation_store_save (db, data, actor, error));
}

static void
organisation_saved (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasOrganisationStep) self = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (error != NULL && self->session != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The predicate was not stored"), error);
}

static void
organisation_filled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasOrganisationStep) self = user_data;
  SasOrganisation *organisation = sas_record_dialog_ask_finish (result);

  if (organisation == NULL || self->session == NULL)
    {
      sas_organisation_free (organisation);
      return;
    }
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, save_organisation, organisation, (GDestroyNotify) sas_organisation_free, NULL, NULL,
                         organisation_saved, g_object_ref (self));
}

static void
ask (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  SasOrganisation *organisation = unit->entered != NULL ? sas_record_copy (&sas_organisation_type, unit->entered)
                                                        : sas_organisation_new (unit->code, board->year, board->period);

  sas_record_dialog_ask_async (GTK_WIDGET (self), &question, organisation, sas_session_get_roster (self->session), organisation_filled,
                               g_object_ref (self));
}

static void
enter_clicked (GtkButton *button, SasOrganisationStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  const char *code = g_object_get_data (G_OBJECT (button), "unit");

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    if (g_str_equal (((const SasEvaluationUnit *) g_ptr_array_index (board->units, i))->code, code))
      ask (self, g_ptr_array_index (board->units, i));
}

static gboolean
may_enter (SasOrganisationStep *self)
{
  return sas_session_get_actor (self->session)->operator_ && !sas_session_is_read_only (self->session);
}

/* --- the cards --- */

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* "Capaian Perjanjian Kinerja dan IKU · 061.2/245/DPUPR/2026 · 2 Oktober 2026"; why there is none. (transfer full) */
static char *
source_text (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  const SasOrganisation *entered = unit->entered;
  g_autofree char *date = entered != NULL && entered->date != SAS_DATE_NONE ? sas_date_to_long (entered->date) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *parts[3];

  if (entered == NULL && unit->counts != SAS_ORGANISATION_NONE)
    return g_strdup (_("Of the year before: the predicate of this year is not entered (p. 94)."));
  if (entered == NULL)
    return g_strdup (may_enter (self) ? _("Not entered yet. Without it nobody in this team can be rated.")
                                      : _("Not entered yet. The personnel unit enters it; without it nobody in this team can be rated."));
  parts[0] = entered->basis;
  parts[1] = entered->number;
  parts[2] = date;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
enter_button (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  GtkWidget *button = gtk_button_new_with_label (unit->entered != NULL ? _("Change…") : _("Enter the predicate…"));
  g_autofree char *name = g_strdup_printf ("%s %s", gtk_button_get_label (GTK_BUTTON (button)), unit->name);

  g_object_set_data_full (G_OBJECT (button), "unit", g_strdup (unit->code), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (enter_clicked), self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sas_access_name (button, name);
  return button;
}

/* --- paper --- */

static void
print_unit (SasOrganisationStep *self, const char *code)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  sas_unit_print_ask (GTK_WIDGET (self), self->session, sas_unit_print_request (self->session, code, board->period), "penetapan-predikat");
}

static void
print_clicked (GtkButton *button, SasOrganisationStep *self)
{
  print_unit (self, g_object_get_data (G_OBJECT (button), "unit"));
}

static GtkWidget *
print_button (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  GtkWidget *button = gtk_button_new_with_label (_("Print…"));
  g_autofree char *name = g_strdup_printf (_("Print the predicate of %s"), unit->name);

  g_object_set_data_full (G_OBJECT (button), "unit", g_strdup (unit->code), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (print_clicked), self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sas_access_name (button, name);
  return button;
}

/* Who may have the paper: its head, those above, the personnel unit. */
static gboolean
may_print (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  return unit->entered != NULL && sas_unit_report_may (sas_session_get_roster (self->session), unit->code,
                                                       sas_session_get_actor (self->session), sas_date_today ());
}

static GtkWidget *
card_new (SasOrganisationStep *self, const SasEvaluationUnit *unit)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *people = g_strdup_printf (ngettext_ ("counts for %u person of the team", "counts for %u people of the team", unit->people),
                                             unit->people);
  g_autofree char *source = source_text (self, unit);
  GtkWidget *chip = gtk_label_new (unit->counts != SAS_ORGANISATION_NONE ? sas_organisation_label (unit->counts) : _("not entered"));
  GtkWidget *mark = gtk_image_new_from_icon_name (unit->counts != SAS_ORGANISATION_NONE ? "object-select-symbolic" : "dialog-warning-symbolic");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "organisation");
  gtk_widget_add_css_class (mark, unit->counts != SAS_ORGANISATION_NONE ? "ok-text" : "warn-text");
  gtk_widget_add_css_class (chip, unit->counts != SAS_ORGANISATION_NONE ? "figure-text" : "warn-text");
  gtk_box_append (GTK_BOX (words), label_new (unit->name, "title"));
  gtk_box_append (GTK_BOX (words), label_new (people, "secondary"));
  gtk_box_append (GTK_BOX (words), label_new (source, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (card), mark);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), chip);
  if (may_print (self, unit))
    gtk_box_append (GTK_BOX (card), print_button (self, unit));
  if (may_enter (self))
    gtk_box_append (GTK_BOX (card), enter_button (self, unit));
  return card;
}

static void
update (SasOrganisationStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  gboolean annual = sas_evaluation_desk_get_period (self->desk) == SAS_PERIOD_ANNUAL;
  GtkWidget *child;

  gtk_label_set_label (self->rule, annual
    ? _("The year's predicate of the organisation comes first: from the IKU, the leader's expectation and the index of the reform of the "
        "bureaucracy. One issued after 31 January gives way to that of the year before (Art. 25, p. 94).")
    : _("The period's predicate of the organisation comes first: from the action plans of the Perjanjian Kinerja or the trajectory of all "
        "indicators. It is that of the unit the appraiser leads (Art. 24, pp. 92-94)."));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; board != NULL && i < board->units->len; i++)
    gtk_box_append (self->cards, card_new (self, g_ptr_array_index (board->units, i)));
  sas_evaluation_step_changed (SAS_EVALUATION_STEP (self));
}

/* --- as a step --- */

static const SasEvaluationUnit *
first_missing (SasOrganisationStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    if (((const SasEvaluationUnit *) g_ptr_array_index (board->units, i))->counts == SAS_ORGANISATION_NONE)
      return g_ptr_array_index (board->units, i);
  return NULL;
}

static char *
step_dup_caption (SasEvaluationStep *step)
{
  SasOrganisationStep *self = SAS_ORGANISATION_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  if (board == NULL || board->units->len == 0 || first_missing (self) != NULL)
    return board != NULL && board->units->len > 0 ? g_strdup (_("missing")) : NULL;
  return g_strdup (sas_organisation_label (((const SasEvaluationUnit *) g_ptr_array_index (board->units, 0))->counts));
}

static gboolean
step_is_done (SasEvaluationStep *step)
{
  SasOrganisationStep *self = SAS_ORGANISATION_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board != NULL && board->units->len > 0 && first_missing (self) == NULL;
}

static char *
step_dup_next (SasEvaluationStep *step)
{
  SasOrganisationStep *self = SAS_ORGANISATION_STEP (step);

  return first_missing (self) != NULL && may_enter (self) ? g_strdup (_("Enter the predicate…")) : NULL;
}

static void
step_act (SasEvaluationStep *step)
{
  const SasEvaluationUnit *unit = first_missing (SAS_ORGANISATION_STEP (step));

  if (unit != NULL)
    ask (SAS_ORGANISATION_STEP (step), unit);
}

/* The first that is entered. */
static void
step_print (SasEvaluationStep *step)
{
  SasOrganisationStep *self = SAS_ORGANISATION_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    {
      const SasEvaluationUnit *unit = g_ptr_array_index (board->units, i);

      if (!may_print (self, unit))
        continue;
      print_unit (self, unit->code);
      return;
    }
}

static void
step_iface_init (SasEvaluationStepInterface *iface)
{
  iface->dup_caption = step_dup_caption;
  iface->is_done = step_is_done;
  iface->dup_next = step_dup_next;
  iface->act = step_act;
  iface->print = step_print;
}

/* --- life --- */

static void
sas_organisation_step_dispose (GObject *object)
{
  SasOrganisationStep *self = SAS_ORGANISATION_STEP (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_organisation_step_parent_class)->dispose (object);
}

static void
sas_organisation_step_class_init (SasOrganisationStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_organisation_step_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_organisation_step_init (SasOrganisationStep *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->scrolled = gtk_scrolled_window_new ();
  self->rule = GTK_LABEL (label_new ("", "dim"));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_label_set_max_width_chars (self->rule, 100);
  gtk_widget_add_css_class (box, "evaluation-body");
  gtk_widget_add_css_class (self->scrolled, "pane");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rule));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cards));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
sas_organisation_step_new (SasSession *session, SasEvaluationDesk *desk)
{
  SasOrganisationStep *self = g_object_new (SAS_TYPE_ORGANISATION_STEP, NULL);

  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
