#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-indicator-grid.h"
#include "sas-plan-edit.h"
#include "sas-plan-field.h"
#include "sas-plan-manual.h"
#include "sas-plan-remarks.h"
#include "sas-plan-verbs.h"
#include "sas-regulation.h"

typedef enum { ASPECT, TEXT, TARGET, UNIT, PERSPECTIVE, COLUMNS } Column;

static const struct { const char *member, *title, *placeholder; int width; } columns[COLUMNS] = {
  [ASPECT] = { "aspect", N_("Aspect"), NULL, 108 },
  [TEXT] = { "text", N_("Indicator"), N_("what is measured"), 160 },
  [TARGET] = { "target", N_("Target"), N_("fill in"), 84 },
  [UNIT] = { "unit", N_("Unit of measure"), N_("unit of measure"), 84 },
  [PERSPECTIVE] = { "perspective", N_("Perspective"), NULL, 140 },
};

/* Which columns a plan has: bits 1 << Column. */
static const guint shapes[2][2] = {
  [SAS_APPROACH_QUANTITATIVE] = { [SAS_MODEL_JA_JF] = 1 << ASPECT | 1 << TEXT | 1 << TARGET | 1 << UNIT,
                                  [SAS_MODEL_JPT] = 1 << TEXT | 1 << TARGET | 1 << UNIT | 1 << PERSPECTIVE },
  [SAS_APPROACH_QUALITATIVE] = { [SAS_MODEL_JA_JF] = 1 << TEXT, [SAS_MODEL_JPT] = 1 << TEXT | 1 << PERSPECTIVE },
};

typedef struct { GtkWidget *cells[COLUMNS]; GtkWidget *manual, *menu; GtkWidget *remarks; } Row;   /* manual: of JPT only */

struct _SasIndicatorGrid
{
  GtkGrid      parent_instance;

  SasPlanDesk *desk;
  guint        result;
  guint        shape;
  GArray      *rows;         /* Row */
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (SasIndicatorGrid, sas_indicator_grid, GTK_TYPE_GRID)

/* --- what a person does --- */

static gboolean
has_manuals (SasIndicatorGrid *self)
{
  return (self->shape >> PERSPECTIVE & 1) != 0;
}

/* The row of a cell: its line in the grid, head first, two lines a row. */
static int
row_of (SasIndicatorGrid *self, GtkWidget *cell)
{
  int column, line, width, height;

  while (cell != NULL && gtk_widget_get_parent (cell) != GTK_WIDGET (self))
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL)
    return -1;
  gtk_grid_query_child (GTK_GRID (self), cell, &column, &line, &width, &height);
  return line > 0 ? (line - 1) / 2 : -1;
}

static void
remove_row (SasIndicatorGrid *self, guint row)
{
  sas_plan_remove_indicator_step (self->desk, self->result, row);
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.removed", "s", _("Indicator deleted"));
}

static void
row_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  SasIndicatorGrid *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  guint row = g_variant_get_uint32 (target);

  if (strcmp (name, "up") == 0)
    sas_plan_move_indicator_step (self->desk, self->result, row, (int) row - 1);
  else if (strcmp (name, "down") == 0)
    sas_plan_move_indicator_step (self->desk, self->result, row, (int) row + 1);
  else if (strcmp (name, "duplicate") == 0)
    sas_plan_duplicate_indicator_step (self->desk, self->result, row);
  else if (strcmp (name, "manual") == 0)
    sas_plan_manual_ask (GTK_WIDGET (self), self->desk, self->result, row);
  else if (strcmp (name, "add") == 0)
    sas_plan_add_indicator_step (self->desk, self->result, (int) row);
  else
    remove_row (self, row);
}

/* A key with the name of an action: done to the row that has the focus. */
static gboolean
key_action (GtkWidget *widget, GVariant *name, gpointer data)
{
  SasIndicatorGrid *self = SAS_INDICATOR_GRID (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int row = row_of (self, focus);
  g_autofree char *action = g_strconcat ("row.", g_variant_get_string (name, NULL), NULL);

  if (row < 0 || !sas_plan_desk_may_edit (self->desk) || (g_str_equal (action, "row.manual") && !has_manuals (self)))
    return FALSE;
  return gtk_widget_activate_action (widget, action, "u", (guint) row);
}

static void
field_entered (SasPlanField *field, SasIndicatorGrid *self)
{
  int row = row_of (self, GTK_WIDGET (field));

  if (row < 0)
    return;
  if ((guint) row + 1 < self->rows->len)
    sas_indicator_grid_focus (self, (guint) row + 1, strrchr (sas_plan_field_get_path (field), '/') + 1);
  else if (sas_plan_desk_may_edit (self->desk))
    sas_plan_add_indicator_step (self->desk, self->result, row);
}

static void
aspect_chosen (GtkDropDown *choice, GParamSpec *pspec, SasIndicatorGrid *self)
{
  if (!self->updating)
    sas_plan_set_aspect_step (self->desk, self->result, (guint) row_of (self, GTK_WIDGET (choice)), (SasAspect) gtk_drop_down_get_selected (choice));
}

static void
perspective_chosen (GtkDropDown *choice, GParamSpec *pspec, SasIndicatorGrid *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  g_autofree char *path = NULL;

  if (self->updating || chosen == NULL)
    return;
  path = g_strdup_printf ("results/%u/indicators/%d/perspective", self->result, row_of (self, GTK_WIDGET (choice)));
  sas_plan_set_text_step (self->desk, path, gtk_drop_down_get_selected (choice) > 0 ? gtk_string_object_get_string (chosen) : "",
                          _("choosing a perspective"));
}

/* --- the table --- */

static GtkWidget *
aspect_new (SasIndicatorGrid *self)
{
  const char *names[] = { _("choose"), sas_aspect_label (SAS_ASPECT_QUANTITY), sas_aspect_label (SAS_ASPECT_QUALITY),
                          sas_aspect_label (SAS_ASPECT_TIME), sas_aspect_label (SAS_ASPECT_COST), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  g_signal_connect (choice, "notify::selected", G_CALLBACK (aspect_chosen), self);
  return choice;
}

static GtkWidget *
perspective_new (SasIndicatorGrid *self)
{
  const SasRegulation *regulation = sas_regulation_of_plan (sas_plan_desk_get_plan (self->desk));
  const char *first[] = { _("choose"), NULL };
  GtkStringList *names = gtk_string_list_new (first);
  GtkWidget *choice;

  for (guint i = 0; regulation->perspectives[i] != NULL; i++)
    gtk_string_list_append (names, regulation->perspectives[i]);
  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (perspective_chosen), self);
  return choice;
}

static GtkWidget *
cell_new (SasIndicatorGrid *self, Column column, guint row)
{
  g_autofree char *name = g_strdup_printf (_("%s, row %u"), _(columns[column].title), row + 1);
  GtkWidget *cell;

  if (column == ASPECT)
    cell = aspect_new (self);
  else if (column == PERSPECTIVE)
    cell = perspective_new (self);
  else
    {
      cell = sas_plan_field_new (name, _(columns[column].placeholder));
      g_signal_connect (cell, "activate", G_CALLBACK (field_entered), self);
    }
  sas_access_name (cell, name);
  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_set_size_request (cell, columns[column].width, -1);
  gtk_widget_set_hexpand (cell, column == TEXT);
  gtk_widget_set_valign (cell, column == ASPECT || column == PERSPECTIVE ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  return cell;
}

static GtkWidget *
menu_new (guint row)
{
  static const struct { const char *label, *action, *accel; } items[] = {
    { N_("Move _up"), "row.up", "<Alt>Up" }, { N_("Move dow_n"), "row.down", "<Alt>Down" },
    { N_("_Add below"), "row.add", "<Alt>Insert" }, { N_("D_uplicate"), "row.duplicate", "<Control>d" },
    { N_("_Delete"), "row.delete", "<Alt>Delete" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_("More for indicator %u"), row + 1);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "u", row);
      g_menu_item_set_attribute (item, "accel", "s", items[i].accel);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "cell");
  sas_access_tip (button, name);
  return button;
}

static GtkWidget *
manual_new (guint row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("x-office-document-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "row.manual");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", row);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cell");
  return button;
}

/* Whether there is one is seen and read out. */
static void
update_manual (SasIndicatorGrid *self, GtkWidget *button, guint row)
{
  gboolean written = sas_plan_get_manual (sas_plan_desk_get_plan (self->desk), self->result, row) != NULL;
  g_autofree char *tip = g_strdup_printf (written ? _("Manual of indicator %u (Ctrl+M): written") : _("Manual of indicator %u (Ctrl+M): not written"), row + 1);

  sas_access_tip (button, tip);
  gtk_widget_set_opacity (gtk_button_get_child (GTK_BUTTON (button)), written ? 1 : 0.45);
  if (written)
    gtk_widget_add_css_class (button, "ok-text");
  else
    gtk_widget_remove_css_class (button, "ok-text");
  gtk_widget_set_sensitive (button, sas_plan_desk_may_edit (self->desk));
}

static void
append_row (SasIndicatorGrid *self)
{
  guint number = self->rows->len;
  int line = 1 + 2 * (int) number;
  int at = 0;
  Row row = { 0 };

  for (int column = 0; column < COLUMNS; column++)
    if (self->shape >> column & 1)
      {
        row.cells[column] = cell_new (self, (Column) column, number);
        gtk_grid_attach (GTK_GRID (self), row.cells[column], at++, line, 1, 1);
      }
  if (has_manuals (self))
    gtk_grid_attach (GTK_GRID (self), row.manual = manual_new (number), at++, line, 1, 1);
  row.menu = menu_new (number);
  row.remarks = sas_plan_remarks_new ();
  gtk_grid_attach (GTK_GRID (self), row.menu, at, line, 1, 1);
  gtk_grid_attach (GTK_GRID (self), row.remarks, 0, line + 1, at + 1, 1);
  g_array_append_val (self->rows, row);
}

static void
drop_row (SasIndicatorGrid *self)
{
  Row *row = &g_array_index (self->rows, Row, self->rows->len - 1);

  for (int column = 0; column < COLUMNS; column++)
    if (row->cells[column] != NULL)
      gtk_grid_remove (GTK_GRID (self), row->cells[column]);
  if (row->manual != NULL)
    gtk_grid_remove (GTK_GRID (self), row->manual);
  gtk_grid_remove (GTK_GRID (self), row->menu);
  gtk_grid_remove (GTK_GRID (self), row->remarks);
  g_array_set_size (self->rows, self->rows->len - 1);
}

static void
set_shape (SasIndicatorGrid *self, guint shape)
{
  GtkWidget *child;
  int at = 0;

  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  self->shape = shape;
  for (int column = 0; column < COLUMNS; column++)
    if (shape >> column & 1)
      {
        GtkWidget *label = gtk_label_new (_(columns[column].title));

        gtk_label_set_xalign (GTK_LABEL (label), 0);
        gtk_widget_add_css_class (label, "head");
        gtk_grid_attach (GTK_GRID (self), label, at++, 0, 1, 1);
      }
  child = gtk_label_new (NULL);
  gtk_widget_add_css_class (child, "head");
  gtk_grid_attach (GTK_GRID (self), child, at, 0, has_manuals (self) ? 2 : 1, 1);
}

static void
update_choice (SasIndicatorGrid *self, GtkWidget *choice, guint selected, const char *path)
{
  const SasFinding *finding = sas_plan_desk_find (self->desk, path);

  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)) != selected)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_sensitive (choice, sas_plan_desk_may_edit (self->desk));
  if (finding != NULL)
    gtk_widget_add_css_class (choice, "warning");
  else
    gtk_widget_remove_css_class (choice, "warning");
}

/* A perspective that the regulation does not name stands in the list too. */
static guint
perspective_position (GtkWidget *choice, const char *perspective)
{
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));
  guint count = g_list_model_get_n_items (names);

  if (perspective == NULL)
    return 0;
  for (guint i = 1; i < count; i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (names), i), perspective) == 0)
      return i;
  gtk_string_list_append (GTK_STRING_LIST (names), perspective);
  return count;
}

static void
update_row (SasIndicatorGrid *self, guint number)
{
  Row *row = &g_array_index (self->rows, Row, number);
  const SasIndicator *indicator = sas_plan_indicator (sas_plan_desk_get_plan (self->desk), self->result, number);
  g_autofree char *place = g_strdup_printf ("results/%u/indicators/%u", self->result, number);

  for (int column = 0; column < COLUMNS; column++)
    {
      g_autofree char *path = g_strconcat (place, "/", columns[column].member, NULL);

      if (row->cells[column] == NULL)
        continue;
      if (column == ASPECT)
        update_choice (self, row->cells[column], indicator->aspect, path);
      else if (column == PERSPECTIVE)
        update_choice (self, row->cells[column], perspective_position (row->cells[column], indicator->perspective), path);
      else
        sas_plan_field_bind (SAS_PLAN_FIELD (row->cells[column]), self->desk, path);
    }
  if (row->manual != NULL)
    update_manual (self, row->manual, number);
  gtk_widget_set_sensitive (row->menu, sas_plan_desk_may_edit (self->desk));
  sas_plan_remarks_update (SAS_PLAN_REMARKS (row->remarks), self->desk, place, NULL);
}

void
sas_indicator_grid_update (SasIndicatorGrid *self, SasPlanDesk *desk, guint result)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  guint shape = shapes[plan->approach][plan->model];
  guint count = sas_plan_result (plan, result)->indicators->len;

  self->updating = TRUE;
  g_set_object (&self->desk, desk);
  self->result = result;
  if (self->shape != shape)
    set_shape (self, shape);
  while (self->rows->len > count)
    drop_row (self);
  while (self->rows->len < count)
    append_row (self);
  for (guint row = 0; row < count; row++)
    update_row (self, row);
  self->updating = FALSE;
}

gboolean
sas_indicator_grid_focus (SasIndicatorGrid *self, guint row, const char *member)
{
  GtkWidget *cell = NULL;

  if (row >= self->rows->len)
    return FALSE;
  for (int column = 0; column < COLUMNS && member != NULL; column++)
    if (strcmp (columns[column].member, member) == 0)
      cell = g_array_index (self->rows, Row, row).cells[column];
  if (cell == NULL)
    cell = g_array_index (self->rows, Row, row).cells[TEXT];
  return gtk_widget_grab_focus (cell);
}

static void
sas_indicator_grid_dispose (GObject *object)
{
  SasIndicatorGrid *self = SAS_INDICATOR_GRID (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (sas_indicator_grid_parent_class)->dispose (object);
}

static void
sas_indicator_grid_class_init (SasIndicatorGridClass *class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "up" }, { GDK_KEY_Down, GDK_ALT_MASK, "down" }, { GDK_KEY_Insert, GDK_ALT_MASK, "add" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "duplicate" }, { GDK_KEY_Delete, GDK_ALT_MASK, "delete" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "manual" },
  };

  G_OBJECT_CLASS (class)->dispose = sas_indicator_grid_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), keys[i].key, keys[i].modifiers, key_action, "s", keys[i].action);
}

static void
sas_indicator_grid_init (SasIndicatorGrid *self)
{
  static const GActionEntry entries[] = {
    { "up", row_action, "u" }, { "down", row_action, "u" }, { "add", row_action, "u" },
    { "duplicate", row_action, "u" }, { "delete", row_action, "u" },
    { "manual", row_action, "u" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "row", G_ACTION_GROUP (actions));
  gtk_widget_add_css_class (GTK_WIDGET (self), "indicators");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
