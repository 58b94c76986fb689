#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-regulation.h"
#include "sas-state-bar.h"

#define STEPS 3

struct _SasStateBar
{
  GtkBox      parent_instance;

  const char *primary_action;
  char       *menu_shown;      /* actions in the menu: built again only when they differ */

  GtkWidget  *step_numbers[STEPS];
  GtkWidget  *step_names[STEPS];
  GtkWidget  *step_1, *step_2, *step_3, *name_1, *name_2, *name_3;
  GtkWidget  *steps;
  GtkLabel   *ended;
  GtkLabel   *holder;
  GtkLabel   *deadline;
  GtkWidget  *primary;
  GtkLabel   *primary_label;
  GtkImage   *primary_icon;
  GtkWidget  *more;
};

G_DEFINE_FINAL_TYPE (SasStateBar, sas_state_bar, GTK_TYPE_BOX)

/* The step a state stands on, 0-2; -1: beside the way. */
static const int step_of[SAS_PLAN_STATES] = {
  [SAS_PLAN_DRAFT] = 0, [SAS_PLAN_RETURNED] = 0, [SAS_PLAN_SUBMITTED] = 1, [SAS_PLAN_APPROVED] = 2,
  [SAS_PLAN_SUPERSEDED] = -1, [SAS_PLAN_CLOSED] = -1, [SAS_PLAN_CANCELLED] = -1,
};

/* Actions that bring a plan forward, and the icon of their button. */
static const struct { const char *action, *icon; } forward[] = {
  { "submit", "document-send-symbolic" }, { "approve", "object-select-symbolic" },
};

static char *
person_short_name (SasPlanDesk *desk, const char *nip)
{
  const SasPerson *person = nip != NULL ? sas_roster_person (sas_session_get_roster (sas_plan_desk_get_session (desk)), nip) : NULL;

  return person != NULL ? sas_name_short (person->name) : g_strdup (_("the appraiser"));
}

/* --- the steps --- */

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
update_steps (SasStateBar *self, const SasPlan *plan)
{
  int now = step_of[plan->state];

  gtk_widget_set_visible (self->steps, now >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->ended), now < 0);
  gtk_label_set_label (self->ended, sas_plan_state_label (plan->state));
  gtk_label_set_label (GTK_LABEL (self->step_names[0]), sas_plan_state_label (plan->state == SAS_PLAN_RETURNED ? SAS_PLAN_RETURNED : SAS_PLAN_DRAFT));
  for (int step = 0; step < STEPS; step++)
    {
      set_class (self->step_numbers[step], "now", step == now);
      set_class (self->step_numbers[step], "done", step < now);
      set_class (self->step_names[step], "strong", step == now);
      set_class (self->step_names[step], "dim", step != now);
      gtk_label_set_ellipsize (GTK_LABEL (self->step_names[step]), step == now ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
    }
}

/* --- who, and how long --- */

static char *
holder_markup (SasPlanDesk *desk, const SasPlan *plan)
{
  const char *nip = plan->state == SAS_PLAN_SUBMITTED ? plan->appraiser : plan->nip;
  const SasActor *actor = sas_session_get_actor (sas_plan_desk_get_session (desk));
  g_autofree char *name = person_short_name (desk, nip);

  if (step_of[plan->state] < 0 || step_of[plan->state] == 2)
    return g_markup_printf_escaped (_("Plan of <b>%s</b>"), name);
  if (nip != NULL && g_strcmp0 (actor->nip, nip) == 0)
    return g_strdup (_("Held by <b>you</b>"));
  return g_markup_printf_escaped (_("Held by <b>%s</b>"), name);
}

static char *
deadline_markup (const SasPlan *plan)
{
  SasDate deadline = sas_regulation_plan_deadline (sas_regulation_of_plan (plan), plan->year);
  int days = (int) deadline - (int) sas_date_today ();
  g_autofree char *day = sas_date_to_display (plan->state == SAS_PLAN_APPROVED && plan->approval != NULL ? plan->approval->date : deadline);

  if (plan->state == SAS_PLAN_APPROVED)
    return g_markup_printf_escaped (_("Set on %s"), day);
  if (step_of[plan->state] < 0)
    return g_strdup_printf (_("Version %d"), plan->version);
  if (days < 0)
    return g_markup_printf_escaped (_("<b>Past the deadline</b> (%s)"), day);
  return g_markup_printf_escaped (ngettext_ ("<b>%d day</b> left (%s)", "<b>%d days</b> left (%s)", days), days, day);
}

/* --- actions --- */

static const char *
forward_icon (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (forward); i++)
    if (strcmp (forward[i].action, action) == 0)
      return forward[i].icon;
  return NULL;
}

static void
show_primary (SasStateBar *self, SasPlanDesk *desk, const SasStep *step)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autofree char *label = NULL;

  self->primary_action = step != NULL ? step->action : NULL;
  gtk_widget_set_visible (self->primary, step != NULL);
  if (step == NULL)
    return;
  if (strcmp (step->action, "submit") == 0)
    {
      g_autofree char *name = person_short_name (desk, plan->appraiser);

      label = g_strdup_printf (_("Submit to %s"), name);
    }
  else
    label = g_strdup (_(step->label));
  gtk_label_set_label (self->primary_label, label);
  sas_access_name (self->primary, label);
  gtk_image_set_from_icon_name (self->primary_icon, forward_icon (step->action));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->primary), "s", step->action);
}

/* Those before @version, the newest first: each stays printable. */
static void
append_versions (GMenu *menu, GString *shown, int version)
{
  for (int earlier = version - 1; earlier > 0; earlier--)
    {
      g_autofree char *label = g_strdup_printf (_("Save version %d as PDF…"), earlier);
      g_autofree char *action = g_strdup_printf ("plan.save-version(%d)", earlier);

      g_menu_append (menu, label, action);
      g_string_append_printf (shown, "%s\n", action);
    }
}

/* The other steps, by name. @talks: a dialogue on it may be recorded; @copies: its results may be given to others. */
static void
update_menu (SasStateBar *self, GPtrArray *others, gboolean talks, gboolean copies, int version)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const SasStep *step = g_ptr_array_index (others, i);
      gboolean asks = (step->needs & (SAS_NEEDS_NOTE | SAS_NEEDS_REMARKS | SAS_NEEDS_DATE)) != 0;
      g_autofree char *label = g_strconcat (_(step->label), asks ? "…" : NULL, NULL);
      g_autofree char *detailed = g_strdup_printf ("plan.act('%s')", step->action);

      g_menu_append (menu, label, detailed);
      g_string_append_printf (shown, "%s\n", detailed);
    }
  if (talks)
    {
      g_menu_append (menu, _("Record the dialogue…"), "plan.dialogue");
      g_string_append (shown, "dialogue\n");
    }
  if (copies)
    {
      g_menu_append (menu, _("Copy to several people…"), "plan.copy-to(-1)");
      g_string_append (shown, "copy");
    }
  g_menu_append (menu, _("Compare versions…"), "plan.compare");
  append_versions (menu, shown, version);
  if (g_strcmp0 (shown->str, self->menu_shown) == 0)
    return;
  g_free (self->menu_shown);
  self->menu_shown = g_strdup (shown->str);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more), G_MENU_MODEL (menu));
}

static void
update_actions (SasStateBar *self, SasPlanDesk *desk)
{
  g_autoptr (GPtrArray) steps = sas_plan_desk_open_steps (desk);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const SasStep *primary = NULL;
  gboolean writable = !sas_session_is_read_only (sas_plan_desk_get_session (desk));
  int now = step_of[sas_plan_desk_get_plan (desk)->state];

  for (guint i = 0; i < steps->len; i++)
    {
      SasStep *step = g_ptr_array_index (steps, i);

      if (step->to == SAS_STATE_SAME)
        continue;
      if (primary == NULL && forward_icon (step->action) != NULL)
        primary = step;
      else if (primary == NULL || strcmp (primary->action, step->action) != 0)
        g_ptr_array_add (others, step);
    }
  show_primary (self, desk, primary);
  update_menu (self, others, writable && (now == 0 || now == 1), writable, sas_plan_desk_get_plan (desk)->version);
}

void
sas_state_bar_update (SasStateBar *self, SasPlanDesk *desk)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autofree char *holder = holder_markup (desk, plan);
  g_autofree char *deadline = deadline_markup (plan);

  update_steps (self, plan);
  gtk_label_set_markup (self->holder, holder);
  gtk_label_set_markup (self->deadline, deadline);
  update_actions (self, desk);
}

const char *
sas_state_bar_get_primary (SasStateBar *self)
{
  return self->primary_action;
}

static void
sas_state_bar_dispose (GObject *object)
{
  g_clear_pointer (&SAS_STATE_BAR (object)->menu_shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_STATE_BAR);
  G_OBJECT_CLASS (sas_state_bar_parent_class)->dispose (object);
}

static void
sas_state_bar_class_init (SasStateBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_state_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-state-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, step_1);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, step_2);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, step_3);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, name_1);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, name_2);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, name_3);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, steps);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, ended);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, holder);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, deadline);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, primary);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, primary_label);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, primary_icon);
  gtk_widget_class_bind_template_child (widget_class, SasStateBar, more);
}

static void
sas_state_bar_init (SasStateBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  memcpy (self->step_numbers, (GtkWidget *[]) { self->step_1, self->step_2, self->step_3 }, sizeof self->step_numbers);
  memcpy (self->step_names, (GtkWidget *[]) { self->name_1, self->name_2, self->name_3 }, sizeof self->step_names);
  sas_row_stack_above (GTK_BOX (self), 150);
  gtk_label_set_label (GTK_LABEL (self->name_2), sas_plan_state_label (SAS_PLAN_SUBMITTED));
  gtk_label_set_label (GTK_LABEL (self->name_3), sas_plan_state_label (SAS_PLAN_APPROVED));
  sas_access_tip (self->more, _("More steps"));
}
