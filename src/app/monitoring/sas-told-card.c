#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-field.h"
#include "sas-told-card.h"

#define VALUE_WIDTH 96
#define WHEN_WIDTH 108
#define DPI 98304   /* of gtk-xft-dpi at 100 % */

struct _SasToldCard
{
  GtkWidget      parent_instance;

  SasPeriodDesk *desk;        /* (owned) */
  int            result;
  GtkWidget     *box;         /* child */
  GtkLabel      *state;
  GtkWidget     *actions;     /* box of the lines of the actions */
  GtkWidget     *add;
  guint          n_actions;   /* lines that are shown */
  GPtrArray     *fields;      /* of SasPlanField, borrowed */
  GPtrArray     *ticks;       /* of GtkCheckButton, borrowed; "realisation" says which */
  GHashTable    *files;       /* realisation -> GtkBox, borrowed */
  gboolean       updating;
};
G_DEFINE_FINAL_TYPE (SasToldCard, sas_told_card, GTK_TYPE_WIDGET)

static guint entered_signal;

/* In pixels of text of 100 %. */
static void
set_width (GtkWidget *field, int pixels)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (field), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_set_size_request (field, dpi > 0 ? (int) ((gint64) pixels * dpi / DPI) : pixels, -1);
}

/* --- fields --- */

static void
field_entered (GtkWidget *field)
{
  gtk_widget_child_focus (gtk_widget_get_ancestor (field, SAS_TYPE_TOLD_CARD), GTK_DIR_TAB_FORWARD);
}

/* @path (transfer full) */
static GtkWidget *
add_field (SasToldCard *self, const char *name, const char *placeholder, gboolean lines, char *path)
{
  GtkWidget *field = sas_plan_field_new (name, placeholder);

  g_object_set (field, "lines", lines, NULL);
  g_object_set_data_full (G_OBJECT (field), "path", path, g_free);
  g_signal_connect (field, "activate", G_CALLBACK (field_entered), NULL);
  gtk_widget_set_valign (field, GTK_ALIGN_START);
  g_ptr_array_add (self->fields, field);
  return field;
}

static const char *
path_of (GtkWidget *field)
{
  return g_object_get_data (G_OBJECT (field), "path");
}

static GtkWidget *
text_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* --- what is told of one indicator --- */

/* "18 – 20 gedung" (transfer full) */
static char *
target_of (const SasIndicator *indicator)
{
  if (indicator->target == NULL)
    return g_strdup ("");
  return g_strdup_printf (_("target %s %s"), indicator->target, indicator->unit != NULL ? indicator->unit : "");
}

static void
add_heading (SasToldCard *self, const SasRealisation *realisation)
{
  const SasResult *result = sas_plan_result (sas_period_desk_get_plan (self->desk), (guint) realisation->result);
  const SasIndicator *indicator = realisation->indicator >= 0 ? g_ptr_array_index (result->indicators, (guint) realisation->indicator) : NULL;
  g_autofree char *target = indicator != NULL ? target_of (indicator) : NULL;
  GtkWidget *line, *about;

  if (indicator == NULL)
    {
      for (guint i = 0; i < result->indicators->len; i++)
        gtk_box_append (GTK_BOX (self->box), text_label (((const SasIndicator *) g_ptr_array_index (result->indicators, i))->text, "secondary"));
      return;
    }
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  about = text_label (indicator->text, NULL);
  gtk_widget_set_hexpand (about, TRUE);
  gtk_box_append (GTK_BOX (line), about);
  about = text_label (target, "secondary");
  gtk_widget_set_valign (about, GTK_ALIGN_START);
  gtk_label_set_max_width_chars (GTK_LABEL (about), 28);
  gtk_box_append (GTK_BOX (line), about);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
tick_toggled (SasToldCard *self, GtkCheckButton *tick)
{
  guint realisation = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tick), "realisation"));
  g_autoptr (SasPeriodWork) draft = NULL;

  if (self->updating)
    return;
  draft = sas_period_desk_draft (self->desk);
  if (sas_period_work_set_not_yet (draft, realisation, gtk_check_button_get_active (tick)))
    sas_period_desk_commit (self->desk, g_steal_pointer (&draft), _("marking"), NULL, NULL);
  sas_period_desk_seal (self->desk);
}

static void
add_realisation (SasToldCard *self, guint index, const SasRealisation *realisation)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *tick = gtk_check_button_new_with_label (_("Nothing yet"));
  GtkWidget *value = add_field (self, _("Value"), _("value"), FALSE, g_strdup_printf ("realisations/%u/value", index));
  GtkWidget *text = add_field (self, _("What was reached"), _("what was reached"), TRUE, g_strdup_printf ("realisations/%u/text", index));
  GtkWidget *evidence = add_field (self, _("Evidence"), _("evidence, one a line"), TRUE, g_strdup_printf ("realisations/%u/evidence", index));
  GtkWidget *files = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  add_heading (self, realisation);
  set_width (value, VALUE_WIDTH);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_hexpand (evidence, TRUE);
  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (tick, _("Nothing is reached in this period so far: that is told too, and the realisation can be handed in."));
  g_object_set_data (G_OBJECT (tick), "realisation", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (tick_toggled), self);
  g_ptr_array_add (self->ticks, tick);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), tick);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), evidence);
  gtk_box_append (GTK_BOX (self->box), files);
  gtk_widget_set_margin_bottom (files, 6);
  g_hash_table_insert (self->files, GUINT_TO_POINTER (index), files);
}

/* --- actions --- */

/* The lines are made anew: not while the click on one of their buttons is still being told. */
typedef struct { SasPeriodDesk *desk; guint action; int result; } Change;

static void
change_later (SasToldCard *self, GSourceFunc change, guint action)
{
  Change *what = g_new (Change, 1);

  *what = (Change) { g_object_ref (self->desk), action, self->result };
  g_idle_add (change, what);
}

static void
change_free (Change *what)
{
  g_object_unref (what->desk);
  g_free (what);
}

static gboolean
remove_now (gpointer data)
{
  Change *what = data;
  g_autoptr (SasPeriodWork) draft = sas_period_desk_draft (what->desk);

  if (sas_period_work_remove_action (draft, what->action))
    sas_period_desk_commit (what->desk, g_steal_pointer (&draft), _("taking an action out"), NULL, NULL);
  sas_period_desk_seal (what->desk);
  change_free (what);
  return G_SOURCE_REMOVE;
}

static void
remove_clicked (GtkWidget *button, gpointer action)
{
  change_later (SAS_TOLD_CARD (gtk_widget_get_ancestor (button, SAS_TYPE_TOLD_CARD)), remove_now, GPOINTER_TO_UINT (action));
}

static GtkWidget *
remove_button (guint action)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  sas_access_tip (button, _("Take this action out"));
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), GUINT_TO_POINTER (action));
  return button;
}

static void
add_action_line (SasToldCard *self, guint action)
{
  const struct { const char *field, *name, *placeholder; gboolean lines; int width; } parts[] = {
    { "text", _("Action"), _("what will be done"), FALSE, 0 }, { "target", _("Target"), _("target"), FALSE, WHEN_WIDTH },
    { "time", _("Time"), _("when"), FALSE, WHEN_WIDTH }, { "realisation", _("What came of it"), _("what came of it"), TRUE, 0 },
    { "evidence", _("Evidence"), _("evidence"), TRUE, 2 * WHEN_WIDTH + 6 },
  };
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *field = add_field (self, parts[i].name, parts[i].placeholder, parts[i].lines, g_strdup_printf ("actions/%u/%s", action, parts[i].field));

      if (i == 0 || i == 3)
        {
          line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          gtk_box_append (GTK_BOX (lines), line);
        }
      gtk_widget_set_hexpand (field, parts[i].width == 0);
      if (parts[i].width > 0)
        set_width (field, parts[i].width);
      gtk_box_append (GTK_BOX (line), field);
      if (i == 2 && sas_period_desk_may_plan (self->desk))
        gtk_box_append (GTK_BOX (line), remove_button (action));
    }
  gtk_widget_set_margin_end (line, sas_period_desk_may_plan (self->desk) ? 36 : 0);
  gtk_widget_add_css_class (lines, "action-line");
  gtk_box_append (GTK_BOX (self->actions), lines);
}

static gboolean
is_of_actions (gconstpointer field, gconstpointer prefix)
{
  return g_str_has_prefix (path_of ((GtkWidget *) field), prefix);
}

/* The lines are made anew when there are others: typing leaves them as they are. */
static void
show_actions (SasToldCard *self)
{
  const GPtrArray *actions = sas_period_desk_get_work (self->desk)->actions->actions;
  GtkWidget *child;
  guint at;

  while (g_ptr_array_find_with_equal_func (self->fields, "actions/", is_of_actions, &at))
    g_ptr_array_remove_index (self->fields, at);
  while ((child = gtk_widget_get_first_child (self->actions)) != NULL)
    gtk_box_remove (GTK_BOX (self->actions), child);
  self->n_actions = 0;
  for (guint i = 0; i < actions->len; i++)
    if (((const SasAction *) g_ptr_array_index (actions, i))->result == self->result)
      {
        add_action_line (self, i);
        self->n_actions++;
      }
}

static gboolean
add_now (gpointer data)
{
  Change *what = data;
  g_autoptr (SasPeriodWork) draft = sas_period_desk_draft (what->desk);
  guint at = sas_period_work_add_action (draft, what->result);
  g_autofree char *place = g_strdup_printf ("actions/%u/text", at);

  sas_period_desk_commit (what->desk, g_steal_pointer (&draft), _("a new action"), NULL, place);
  change_free (what);
  return G_SOURCE_REMOVE;
}

static void
add_clicked (SasToldCard *self)
{
  change_later (self, add_now, 0);
}

static void
add_actions (SasToldCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *title = text_label (_("Action plan"), "secondary");
  GtkWidget *image = gtk_image_new_from_icon_name ("list-add-symbolic"), *inside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (title, TRUE);
  self->add = gtk_button_new ();
  gtk_widget_add_css_class (self->add, "link");
  gtk_box_append (GTK_BOX (inside), image);
  gtk_box_append (GTK_BOX (inside), gtk_label_new (_("Add action")));
  gtk_button_set_child (GTK_BUTTON (self->add), inside);
  sas_access_name (self->add, _("Add action"));
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked), self);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->add);
  gtk_box_append (GTK_BOX (self->box), head);
  self->actions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->box), self->actions);
}

/* --- the whole --- */

static void
add_head (SasToldCard *self)
{
  const SasResult *result = sas_plan_result (sas_period_desk_get_plan (self->desk), (guint) self->result);
  g_autofree char *number = g_strdup_printf ("%d", self->result + 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *badge = gtk_label_new (number), *title = text_label (result->text, "strong");

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_set_hexpand (title, TRUE);
  self->state = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "chip");
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), badge);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (self->box), head);
}

static void
show_state (SasToldCard *self)
{
  const GPtrArray *realisations = sas_period_desk_get_work (self->desk)->evaluation->realisations, *findings = sas_period_desk_get_findings (self->desk);
  guint parts = 0, missing = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < realisations->len; i++)
    parts += ((const SasRealisation *) g_ptr_array_index (realisations, i))->result == self->result;
  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);
      guint64 place = 0;

      if (finding->severity == SAS_MUST && g_ascii_string_to_unsigned (finding->path + strlen ("realisations/"), 10, 0, realisations->len - 1, &place, NULL))
        missing += ((const SasRealisation *) g_ptr_array_index (realisations, (guint) place))->result == self->result;
    }
  text = missing == 0 ? g_strdup (_("told")) : g_strdup_printf (_("%u of %u told"), parts - missing, parts);
  gtk_label_set_label (self->state, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->state), missing == 0 ? "warn" : "ok");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), missing == 0 ? "ok" : "warn");
}

/* Who may not write there reads it as a text. */
static void
show_field (SasToldCard *self, GtkWidget *field)
{
  const char *path = path_of (field);
  gboolean open = g_str_has_prefix (path, "actions/") ? sas_period_desk_may_plan (self->desk) : sas_period_desk_may_tell (self->desk);

  sas_plan_field_bind (SAS_PLAN_FIELD (field), self->desk, path);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (field), open);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (field), open);
  if (open)
    gtk_widget_remove_css_class (field, "readonly");
  else
    gtk_widget_add_css_class (field, "readonly");
}

static void
show_ticks (SasToldCard *self)
{
  const GPtrArray *realisations = sas_period_desk_get_work (self->desk)->evaluation->realisations;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkCheckButton *tick = g_ptr_array_index (self->ticks, i);
      guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tick), "realisation"));

      gtk_check_button_set_active (tick, ((const SasRealisation *) g_ptr_array_index (realisations, at))->not_yet);
      gtk_widget_set_sensitive (GTK_WIDGET (tick), sas_period_desk_may_tell (self->desk));
    }
}

static guint
count_actions (SasToldCard *self)
{
  const GPtrArray *actions = sas_period_desk_get_work (self->desk)->actions->actions;
  guint count = 0;

  for (guint i = 0; i < actions->len; i++)
    count += ((const SasAction *) g_ptr_array_index (actions, i))->result == self->result;
  return count;
}

/* The first action that is shown stands where it stood. */
static gboolean
shows_actions (SasToldCard *self)
{
  const GPtrArray *actions = sas_period_desk_get_work (self->desk)->actions->actions;
  guint shown = 0;

  if (count_actions (self) != self->n_actions)
    return FALSE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint64 at = 0;
      const char *path = path_of (g_ptr_array_index (self->fields, i));
      g_auto (GStrv) parts = g_strsplit (path, "/", 3);

      if (!g_str_equal (parts[0], "actions") || !g_str_equal (parts[2], "text"))
        continue;
      if (actions->len == 0 || !g_ascii_string_to_unsigned (parts[1], 10, 0, actions->len - 1, &at, NULL) ||
          ((const SasAction *) g_ptr_array_index (actions, (guint) at))->result != self->result)
        return FALSE;
      shown++;
    }
  return shown == self->n_actions;
}

/* A field that goes says so to the desk, which may change in turn. */
void
sas_told_card_update (SasToldCard *self)
{
  if (self->updating)
    return;
  self->updating = TRUE;
  if (!shows_actions (self))
    show_actions (self);
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, g_ptr_array_index (self->fields, i));
  show_ticks (self);
  show_state (self);
  gtk_widget_set_visible (self->add, sas_period_desk_may_plan (self->desk));
  self->updating = FALSE;
}

gboolean
sas_told_card_go (SasToldCard *self, const char *path)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (path_of (g_ptr_array_index (self->fields, i)), path))
      return gtk_widget_grab_focus (g_ptr_array_index (self->fields, i));
  return FALSE;
}

GtkBox *
sas_told_card_get_files (SasToldCard *self, guint realisation)
{
  return g_hash_table_lookup (self->files, GUINT_TO_POINTER (realisation));
}

/* --- life --- */

static void
focus_came (SasToldCard *self)
{
  g_signal_emit (self, entered_signal, 0, self->result);
}

static void
sas_told_card_dispose (GObject *object)
{
  SasToldCard *self = SAS_TOLD_CARD (object);

  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->ticks, 0);
  g_hash_table_remove_all (self->files);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_told_card_parent_class)->dispose (object);
}

static void
sas_told_card_finalize (GObject *object)
{
  SasToldCard *self = SAS_TOLD_CARD (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->ticks);
  g_hash_table_unref (self->files);
  G_OBJECT_CLASS (sas_told_card_parent_class)->finalize (object);
}

static void
sas_told_card_class_init (SasToldCardClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_told_card_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_told_card_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  entered_signal = g_signal_new ("entered", SAS_TYPE_TOLD_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sas_told_card_init (SasToldCard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->fields = g_ptr_array_new ();
  self->ticks = g_ptr_array_new ();
  self->files = g_hash_table_new (NULL, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "told-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_came), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
sas_told_card_new (SasPeriodDesk *desk, int result)
{
  SasToldCard *self = g_object_new (SAS_TYPE_TOLD_CARD, NULL);
  const GPtrArray *realisations = sas_period_desk_get_work (desk)->evaluation->realisations;

  self->desk = g_object_ref (desk);
  self->result = result;
  add_head (self);
  for (guint i = 0; i < realisations->len; i++)
    if (((const SasRealisation *) g_ptr_array_index (realisations, i))->result == result)
      add_realisation (self, i, g_ptr_array_index (realisations, i));
  add_actions (self);
  sas_told_card_update (self);
  return GTK_WIDGET (self);
}
