#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-place.h"
#include "sas-plan-verbs.h"
#include "sas-result-body.h"
#include "sas-result-card.h"

struct _SasResultCard
{
  GtkBox         parent_instance;

  SasPlanDesk   *desk;
  guint          result;
  gboolean       open;
  GtkWidget     *body;          /* NULL while closed */
  char          *name;          /* as it is read out */

  GtkWidget     *handle;
  GtkLabel      *number;
  GtkWidget     *toggle;
  GtkLabel      *title;
  GtkLabel      *carries;
  GtkLabel      *chip;
  GtkLabel      *count;
  GtkWidget     *good;
  GtkWidget     *duplicate;
  GtkWidget     *copy_to;
  GtkWidget     *remove;
  GtkImage      *arrow;
};

G_DEFINE_FINAL_TYPE (SasResultCard, sas_result_card, GTK_TYPE_BOX)

static guint toggled_signal;

/* --- what it shows --- */

/* How many places below this result want something: missing, doubtful, or noted by the appraiser. */
static guint
wants (SasResultCard *self)
{
  g_autofree char *place = g_strdup_printf ("results/%u", self->result);
  GPtrArray *findings = sas_plan_desk_get_findings (self->desk);
  GPtrArray *notes = sas_plan_desk_get_notes (self->desk);
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      count += finding->severity != SAS_HINT && sas_place_holds (place, finding->path);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const SasNote *note = g_ptr_array_index (notes, i);

      count += !note->done && sas_place_holds (place, note->path);
    }
  return count;
}

static void
set_label (GtkLabel *label, const char *text)
{
  if (strcmp (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static char *
one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strdelimit (line, "\n", ' ');
}

static void
update_title (SasResultCard *self, const SasPlan *plan, const SasResult *result)
{
  g_autofree char *name = NULL;
  g_autofree char *place = g_strdup_printf ("results/%u", self->result);
  g_autofree char *title = NULL;
  g_autofree char *above = NULL;

  name = sas_place_label (plan, place);
  title = *result->text == '\0' ? g_strdup (name) : one_line (result->text);
  above = result->superior_result != NULL ? one_line (result->superior_result) : g_strdup (_("Carries no result of the leader"));
  set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), *result->text == '\0' ? NULL : result->text);
  set_label (self->carries, above);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->carries)), !self->open && plan->model == SAS_MODEL_JA_JF);
  if (g_strcmp0 (self->name, name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
      sas_access_name (self->toggle, name);
    }
}

static void
update_state (SasResultCard *self, const SasResult *result)
{
  guint open = wants (self);
  g_autofree char *chip = g_strdup_printf (ngettext_ ("%u to mend", "%u to mend", open), open);
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u indicator", "%u indicators", result->indicators->len), result->indicators->len);

  set_label (self->chip, chip);
  set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), open == 0 && !self->open);
  gtk_widget_set_visible (self->good, open == 0);
}

void
sas_result_card_update (SasResultCard *self, SasPlanDesk *desk, guint index)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  const SasResult *result = sas_plan_result (plan, index);
  guint mains = sas_plan_count (plan, SAS_RESULT_MAIN);
  g_autofree char *number = g_strdup_printf ("%u", index < mains ? index + 1 : index - mains + 1);
  gboolean may_edit = sas_plan_desk_may_edit (desk);

  g_set_object (&self->desk, desk);
  self->result = index;
  set_label (self->number, number);
  update_title (self, plan, result);
  update_state (self, result);
  gtk_widget_set_visible (self->handle, may_edit);
  gtk_widget_set_visible (self->duplicate, self->open && may_edit);
  gtk_widget_set_visible (self->copy_to, self->open && !sas_session_is_read_only (sas_plan_desk_get_session (desk)));
  gtk_widget_set_visible (self->remove, self->open && may_edit);
  if (self->body != NULL)
    sas_result_body_update (SAS_RESULT_BODY (self->body), desk, index);
}

void
sas_result_card_set_open (SasResultCard *self, gboolean open)
{
  if (self->open == open)
    return;
  self->open = open;
  if (open)
    {
      self->body = sas_result_body_new ();
      gtk_box_append (GTK_BOX (self), self->body);
      gtk_widget_add_css_class (GTK_WIDGET (self), "open");
    }
  else
    {
      gtk_box_remove (GTK_BOX (self), self->body);
      self->body = NULL;
      gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
    }
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  sas_result_card_update (self, self->desk, self->result);
}

guint
sas_result_card_get_result (SasResultCard *self)
{
  return self->result;
}

void
sas_result_card_focus (SasResultCard *self, const char *path)
{
  if (self->body != NULL)
    sas_result_body_focus (SAS_RESULT_BODY (self->body), path);
  else
    gtk_widget_grab_focus (self->toggle);
}

/* --- what a person does --- */

static void
toggle_clicked (SasResultCard *self)
{
  g_signal_emit (self, toggled_signal, 0);
}

static void
duplicate_clicked (SasResultCard *self)
{
  sas_plan_duplicate_result_step (self->desk, self->result);
}

static void
copy_to_clicked (SasResultCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.copy-to", "i", (int) self->result);
}

static void
remove_clicked (SasResultCard *self)
{
  g_autofree char *place = g_strdup_printf ("results/%u", self->result);
  g_autofree char *name = sas_place_label (sas_plan_desk_get_plan (self->desk), place);
  g_autofree char *text = g_strdup_printf (_("%s deleted"), name);

  gtk_widget_activate_action (GTK_WIDGET (self), "plan.removed", "s", text);
  sas_plan_remove_result_step (self->desk, self->result);
}

static gboolean
move_key (GtkWidget *widget, GVariant *by, gpointer data)
{
  SasResultCard *self = SAS_RESULT_CARD (widget);

  if (!sas_plan_desk_may_edit (self->desk))
    return FALSE;
  sas_plan_move_result_step (self->desk, self->result, (int) self->result + g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
remove_key (GtkWidget *widget, GVariant *nothing, gpointer data)
{
  SasResultCard *self = SAS_RESULT_CARD (widget);

  if (!sas_plan_desk_may_edit (self->desk))
    return FALSE;
  remove_clicked (self);
  return TRUE;
}

static gboolean
duplicate_key (GtkWidget *widget, GVariant *nothing, gpointer data)
{
  SasResultCard *self = SAS_RESULT_CARD (widget);

  if (!sas_plan_desk_may_edit (self->desk))
    return FALSE;
  duplicate_clicked (self);
  return TRUE;
}

static GdkContentProvider *
drag_prepare (SasResultCard *self)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, self->result);
}

static void
drag_begin (SasResultCard *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
dropped (SasResultCard *self, const GValue *value)
{
  guint from = g_value_get_uint (value);

  if (!sas_plan_desk_may_edit (self->desk) || from == self->result)
    return FALSE;
  sas_plan_move_result_step (self->desk, from, (int) self->result);
  return TRUE;
}

/* --- life --- */

static void
sas_result_card_dispose (GObject *object)
{
  SasResultCard *self = SAS_RESULT_CARD (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->name, g_free);
  if (self->body != NULL)
    gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->body));
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RESULT_CARD);
  G_OBJECT_CLASS (sas_result_card_parent_class)->dispose (object);
}

static void
sas_result_card_class_init (SasResultCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_result_card_dispose;
  toggled_signal = g_signal_new ("toggled", SAS_TYPE_RESULT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-result-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, handle);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, number);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, toggle);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, title);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, carries);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, chip);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, count);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, good);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, duplicate);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, copy_to);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, remove);
  gtk_widget_class_bind_template_child (widget_class, SasResultCard, arrow);
  gtk_widget_class_bind_template_callback (widget_class, toggle_clicked);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_clicked);
  gtk_widget_class_bind_template_callback (widget_class, copy_to_clicked);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, remove_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, duplicate_key, NULL);
}

static void
sas_result_card_init (SasResultCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  sas_access_tip (self->duplicate, _("Duplicate this result (Ctrl+D)"));
  sas_access_tip (self->copy_to, _("Copy to several people"));
  sas_access_tip (self->remove, _("Delete this result (Alt+Delete)"));
}

GtkWidget *
sas_result_card_new (void)
{
  return g_object_new (SAS_TYPE_RESULT_CARD, NULL);
}
