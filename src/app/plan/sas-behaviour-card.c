#include "config.h"
#include "sas-access.h"
#include "sas-behaviour-card.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-plan-field.h"
#include "sas-plan-remarks.h"
#include "sas-plan-verbs.h"
#include "sas-regulation.h"

struct _SasBehaviourCard
{
  GtkBox          parent_instance;

  int             value;
  SasPlanDesk    *desk;

  GtkLabel       *number;
  GtkLabel       *title;
  GtkWidget      *good;
  GtkWidget      *expander;
  GtkRevealer    *revealer;
  GtkLabel       *statements;
  GtkLabel       *caption;
  SasPlanField   *expectation;
  GtkWidget      *suggest;
  SasPlanRemarks *remarks;
};

G_DEFINE_FINAL_TYPE (SasBehaviourCard, sas_behaviour_card, GTK_TYPE_BOX)

/* Sentences to begin with for a value, from resources/suggestions/expectations.ini. (transfer full) */
static char **
dup_suggestions (int value)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/id/sasaran/suggestions/expectations.ini", 0, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  char **texts = NULL;

  if (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    texts = g_key_file_get_string_list (file, sas_behaviour_values[value], "texts", NULL, NULL);
  return texts != NULL ? texts : g_new0 (char *, 1);
}

static char *
expectation_path (SasBehaviourCard *self)
{
  return g_strdup_printf ("behaviours/%s/expectation", sas_behaviour_values[self->value]);
}

/* Added below what stands there. */
static void
suggestion_chosen (GSimpleAction *action, GVariant *text, gpointer data)
{
  SasBehaviourCard *self = data;
  g_autofree char *path = expectation_path (self);
  const char *present = sas_plan_get_text (sas_plan_desk_get_plan (self->desk), path);
  g_autofree char *all = present != NULL ? g_strconcat (present, "\n", g_variant_get_string (text, NULL), NULL) : g_variant_dup_string (text, NULL);

  sas_plan_set_text_step (self->desk, path, all, _("taking a suggestion"));
}

static GMenuModel *
suggestions_menu (int value)
{
  g_auto (GStrv) texts = dup_suggestions (value);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (texts[i], NULL);

      g_menu_item_set_action_and_target (item, "behaviour.suggest", "s", texts[i]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static char *
statements_text (const SasPlan *plan, int value)
{
  const SasRegulation *regulation = sas_regulation_of_plan (plan);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < SAS_STATEMENTS; i++)
    {
      const char *statement = sas_regulation_statement (regulation, value, i, SAS_STATEMENT_CLEAN, plan->model == SAS_MODEL_JPT);

      if (statement != NULL)
        g_string_append_printf (all, "%s– %s", all->len > 0 ? "\n" : "", statement);
    }
  return g_string_free (all, FALSE);
}

void
sas_behaviour_card_update (SasBehaviourCard *self, SasPlanDesk *desk)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autofree char *path = expectation_path (self);
  g_autofree char *place = g_strconcat ("behaviours/", sas_behaviour_values[self->value], NULL);
  g_autofree char *statements = statements_text (plan, self->value);

  g_set_object (&self->desk, desk);
  gtk_label_set_label (self->title, sas_regulation_of_plan (plan)->behaviours[self->value].title);
  if (g_strcmp0 (gtk_label_get_label (self->statements), statements) != 0)
    gtk_label_set_label (self->statements, statements);
  gtk_widget_set_visible (self->good, sas_plan_get_text (plan, path) != NULL);
  gtk_widget_set_visible (self->suggest, sas_plan_desk_may_edit (desk));
  sas_plan_field_bind (self->expectation, desk, path);
  sas_plan_remarks_update (self->remarks, desk, place, NULL);
}

void
sas_behaviour_card_focus (SasBehaviourCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->expectation));
}

static void
sas_behaviour_card_dispose (GObject *object)
{
  SasBehaviourCard *self = SAS_BEHAVIOUR_CARD (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_BEHAVIOUR_CARD);
  G_OBJECT_CLASS (sas_behaviour_card_parent_class)->dispose (object);
}

static void
sas_behaviour_card_class_init (SasBehaviourCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_behaviour_card_dispose;
  g_type_ensure (SAS_TYPE_PLAN_FIELD);
  g_type_ensure (SAS_TYPE_PLAN_REMARKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-behaviour-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, number);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, title);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, good);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, expander);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, statements);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, caption);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, expectation);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, suggest);
  gtk_widget_class_bind_template_child (widget_class, SasBehaviourCard, remarks);
}

static void
sas_behaviour_card_init (SasBehaviourCard *self)
{
  static const GActionEntry entries[] = { { "suggest", suggestion_chosen, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "behaviour", G_ACTION_GROUP (actions));
}

GtkWidget *
sas_behaviour_card_new (int value)
{
  SasBehaviourCard *self = g_object_new (SAS_TYPE_BEHAVIOUR_CARD, NULL);
  const char *title = sas_regulation_for_year (0)->behaviours[value].title;
  g_autofree char *number = g_strdup_printf ("%d", value + 1);
  g_autofree char *field = g_strdup_printf (_("Expectation of the leader: %s"), title);
  g_autofree char *suggest = g_strdup_printf (_("Suggestions: %s"), title);
  g_autofree char *show = g_strdup_printf (_("Statements of %s"), title);
  g_autoptr (GMenuModel) menu = suggestions_menu (value);

  self->value = value;
  gtk_label_set_label (self->number, number);
  g_object_set (self->expectation, "name-label", field, NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->suggest), menu);
  sas_access_name (self->suggest, suggest);
  sas_access_tip (self->expander, show);
  return GTK_WIDGET (self);
}
