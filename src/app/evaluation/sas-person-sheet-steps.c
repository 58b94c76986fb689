/* The steps of the sheet: the one next, the menu of the others, what is missing before. */
#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-person-sheet-private.h"
#include "sas-regulation.h"
#include "sas-step-dialog.h"
#include "sas-toast-overlay.h"

static const SasStep *
find_open (GPtrArray *open, const char *action)
{
  for (guint i = 0; i < open->len; i++)
    if (strcmp (((const SasStep *) g_ptr_array_index (open, i))->action, action) == 0)
      return g_ptr_array_index (open, i);
  return NULL;
}

const SasStep *
sas_person_sheet_next (SasPersonSheet *self)
{
  if (self->desk == NULL || sas_session_is_read_only (self->session))
    return NULL;
  return sas_evaluation_next_step (sas_person_desk_get_facts (self->desk));
}

char *
sas_person_sheet_dup_next (SasPersonSheet *self)
{
  const SasStep *step = sas_person_sheet_next (self);

  return step != NULL ? g_strdup (_(step->label)) : NULL;
}

/* --- taking a step --- */

typedef struct { SasPersonSheet *sheet; SasPersonDesk *desk; const SasStep *step; } Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->sheet);
  g_object_unref (taking->desk);
  g_free (taking);
}

static Taking *
taking_new (SasPersonSheet *self, const SasStep *step)
{
  Taking *taking = g_new (Taking, 1);

  *taking = (Taking) { g_object_ref (self), g_object_ref (self->desk), step };
  return taking;
}

/* Where the words of a step stay until it is done. */
static char *
key_of (SasPersonDesk *desk, const SasStep *step)
{
  return g_strdup_printf ("evaluation-%s-%s", sas_person_desk_get (desk)->id, step->action);
}

static void
acted (GObject *desk, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = key_of (taking->desk, taking->step);
  GtkWidget *sheet = GTK_WIDGET (taking->sheet);

  if (sas_person_desk_act_finish (SAS_PERSON_DESK (desk), result, &error))
    {
      sas_step_forget (sas_person_desk_get_session (taking->desk), key);
      if (gtk_widget_get_root (sheet) != NULL)
        sas_toast_show (sheet, _(taking->step->done));
    }
  else if (gtk_widget_get_root (sheet) != NULL)
    sas_alert_present_error (sheet, _("The step was not taken"), error);
  taking_free (taking);
}

static void
answered (GObject *sheet, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  g_autoptr (SasStepAnswer) answer = sas_step_ask_finish (result);
  SasEvaluationAct act = { .action = taking->step->action };

  if (answer == NULL)
    {
      taking_free (taking);
      return;
    }
  act.note = *answer->note != '\0' ? answer->note : NULL;
  act.place = answer->place;
  act.date = answer->date;
  act.outcome = answer->outcome;
  act.result_rating = answer->result_rating;
  act.behaviour_rating = answer->behaviour_rating;
  act.recommendation = answer->recommendation != NULL && *answer->recommendation != '\0' ? answer->recommendation : NULL;
  sas_person_desk_act_async (taking->desk, &act, acted, taking);
}

static void
take (SasPersonSheet *self, const SasStep *step)
{
  const guint asked = SAS_NEEDS_NOTE | SAS_NEEDS_DATE | SAS_NEEDS_OUTCOME | SAS_NEEDS_WINDOW;
  const SasEvaluationAct act = { .action = step->action, .date = sas_date_today () };
  g_autofree char *key = key_of (self->desk, step);

  sas_person_desk_flush (self->desk);
  if (step->needs & asked)
    sas_step_ask_kept_async (GTK_WIDGET (self), self->session, step, NULL, key, answered, taking_new (self, step));
  else
    sas_person_desk_act_async (self->desk, &act, acted, taking_new (self, step));
}

/* What is missing is looked for in the fields: TRUE when one was found. */
static gboolean
go_to_missing (SasPersonSheet *self)
{
  GPtrArray *findings = sas_person_desk_get_findings (self->desk);

  for (guint i = 0; sas_person_desk_may_edit (self->desk) && i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != SAS_MUST)
        continue;
      sas_person_editor_go (self->editor, finding->path);
      return TRUE;
    }
  return FALSE;
}

static void
try (SasPersonSheet *self, const SasStep *step)
{
  g_autofree char *why = sas_person_desk_dup_why (self->desk, step->action);

  if (why == NULL)
    take (self, step);
  else if (!go_to_missing (self))
    sas_alert_present (GTK_WIDGET (self), _(step->label), why);
}

gboolean
sas_person_sheet_act (SasPersonSheet *self)
{
  const SasStep *step = sas_person_sheet_next (self);

  if (step == NULL)
    return FALSE;
  try (self, step);
  return TRUE;
}

static void
act_activated (GtkWidget *widget, const char *name, GVariant *action)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);
  g_autoptr (GPtrArray) open = self->desk != NULL ? sas_person_desk_open_steps (self->desk) : g_ptr_array_new ();
  const SasStep *step = find_open (open, g_variant_get_string (action, NULL));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  if (step != NULL)
    try (self, step);
}

static void
collected (GObject *desk, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  int count = sas_person_desk_collect_finish (SAS_PERSON_DESK (desk), result, &error);
  g_autofree char *text = count > 0 ? g_strdup_printf (ngettext_ ("%d feedback taken in", "%d feedbacks taken in", count), count)
                                    : g_strdup (_("There is no feedback of this period that is not here yet."));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (count < 0)
    sas_alert_present_error (GTK_WIDGET (self), _("The feedback was not taken in"), error);
  else if (count > 0)
    sas_toast_show_undo (GTK_WIDGET (self), text, "person.undo", NULL);
  else
    sas_toast_show (GTK_WIDGET (self), text);
}

static void
collect_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);

  if (self->desk != NULL)
    sas_person_desk_collect_async (self->desk, collected, g_object_ref (self));
}

static void
go_activated (GtkWidget *widget, const char *name, GVariant *path)
{
  sas_person_editor_go (SAS_PERSON_SHEET (widget)->editor, g_variant_get_string (path, NULL));
}

static void
undo_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);

  if (self->desk != NULL)
    sas_person_desk_undo (self->desk);
}

static void
redo_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);

  if (self->desk != NULL)
    sas_person_desk_redo (self->desk);
}

/* --- what is shown of them --- */

static void
add_button (SasPersonSheet *self, GtkBox *box, const SasStep *step)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (_(step->label));
  g_autofree char *why = sas_person_desk_dup_why (self->desk, step->action);
  g_autofree char *basis = sas_regulation_basis_text (step->basis);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "person.act");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step->action);
  gtk_widget_set_sensitive (button, why == NULL);
  gtk_widget_set_tooltip_text (button, why != NULL ? why : basis);
  gtk_box_append (box, button);
}

static void
update_menu (SasPersonSheet *self, GPtrArray *open, const SasStep *next)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  guint count = 0;

  for (guint i = 0; i < open->len; i++)
    if (g_ptr_array_index (open, i) != next)
      {
        add_button (self, GTK_BOX (box), g_ptr_array_index (open, i));
        count++;
      }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), popover);
  gtk_widget_set_visible (self->more, count > 0);
}

static void
add_chip (SasPersonSheet *self, const char *class, const char *text, const char *path)
{
  GtkWidget *chip = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, class);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "person.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", path);
  gtk_flow_box_append (GTK_FLOW_BOX (self->chips), chip);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);   /* the chip in it takes the focus */
}

/* A chip a kind of finding; a click leads to the first of it. */
static const struct { const char *rule, *one, *many; } kinds[] = {
  { "mark-missing", N_("%u result without mark"), N_("%u results without mark") },
  { "feedback-missing", N_("%u result without feedback"), N_("%u results without feedback") },
  { "result-rating-missing", N_("Rating of results missing"), NULL },
  { "behaviour-rating-missing", N_("Rating of behaviour missing"), NULL },
  { "departure-missing", N_("Reason missing"), NULL },
  { "notes-missing", N_("Notes missing"), NULL },
};

static void
update_chips (SasPersonSheet *self)
{
  GPtrArray *findings = sas_person_desk_get_findings (self->desk);
  gboolean may_edit = sas_person_desk_may_edit (self->desk);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
  gtk_widget_set_visible (self->chips, may_edit && findings->len > 0);
  for (guint k = 0; may_edit && k < G_N_ELEMENTS (kinds); k++)
    {
      const SasFinding *first = NULL;
      guint count = 0;

      for (guint i = 0; i < findings->len; i++)
        if (strcmp (((const SasFinding *) g_ptr_array_index (findings, i))->rule, kinds[k].rule) == 0 && count++ == 0)
          first = g_ptr_array_index (findings, i);
      if (first != NULL)
        {
          g_autofree char *counted = kinds[k].many != NULL ? g_strdup_printf (_(count == 1 ? kinds[k].one : kinds[k].many), count) : NULL;

          add_chip (self, first->severity == SAS_MUST ? "err" : "warn", counted != NULL ? counted : _(kinds[k].one), first->path);
        }
    }
}

void
sas_person_sheet_update_steps (SasPersonSheet *self)
{
  g_autoptr (GPtrArray) open = sas_person_desk_open_steps (self->desk);
  const SasStep *next = sas_person_sheet_next (self);
  g_autofree char *why = next != NULL ? sas_person_desk_dup_why (self->desk, next->action) : NULL;

  gtk_widget_set_visible (self->primary, next != NULL);
  if (next != NULL)
    {
      gtk_label_set_label (self->primary_label, _(next->label));
      sas_access_name (self->primary, _(next->label));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->primary), "s", next->action);
      g_autofree char *basis = sas_regulation_basis_text (next->basis);

      gtk_widget_set_tooltip_text (self->primary, why != NULL ? why : basis);
      /* what is missing in the fields is shown there by a click */
      gtk_widget_set_sensitive (self->primary, why == NULL || sas_person_desk_may_edit (self->desk));
    }
  update_menu (self, open, next);
  update_chips (self);
}

void
sas_person_sheet_install_steps (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "person.act", "s", act_activated);
  gtk_widget_class_install_action (widget_class, "person.collect", NULL, collect_activated);
  gtk_widget_class_install_action (widget_class, "person.go", "s", go_activated);
  gtk_widget_class_install_action (widget_class, "person.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "person.redo", NULL, redo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "person.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "person.redo", NULL);
}
