/* What a person does with the matrix. */
#include "config.h"
#include "sas-i18n.h"
#include "sas-matrix-cell.h"
#include "sas-matrix-page-private.h"
#include "sas-plan-verbs.h"
#include "sas-toast-overlay.h"

/* --- cells --- */

static gboolean
write_cell (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text)
{
  return sas_matrix_write (matrix, plan, member, column, text);
}

/* A mark has no words that could stand alone: it goes. */
static gboolean
unlink_cell (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text)
{
  GPtrArray *entries = sas_matrix_cell (matrix, member, column);

  for (guint i = entries->len; i > 0; i--)
    {
      const SasMatrixEntry *entry = entries->pdata[i - 1];

      if (*entry->text == '\0')
        sas_matrix_clear (matrix, plan, column, i - 1);
      else
        sas_matrix_unlink (matrix, plan, column, i - 1);
    }
  return entries->len > 0;
}

/* @text: the result's place in the plan. */
static gboolean
link_result (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text)
{
  guint result = (guint) g_ascii_strtoull (text, NULL, 10);

  if (result >= plan->results->len)
    return FALSE;
  sas_matrix_link (matrix, plan, result, column);
  return TRUE;
}

static char *
label_of (SasMatrix *matrix, guint member, const char *format)
{
  return g_strdup_printf (format, sas_matrix_member (matrix, member)->who->name);
}

void
sas_matrix_page_cell_written (SasMatrixPage *self, guint member, guint column, const char *text)
{
  SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  g_autofree char *label = label_of (matrix, member, *text == '\0' ? _("Result of %s taken out") : _("Result of %s written"));

  sas_matrix_desk_edit (self->desk, matrix, member, column, text, write_cell, label);
}

void
sas_matrix_page_cell_unlinked (SasMatrixPage *self, guint member, guint column)
{
  SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  g_autofree char *label = label_of (matrix, member, _("Result of %s unlinked"));

  sas_matrix_desk_edit (self->desk, matrix, member, column, NULL, unlink_cell, label);
}

void
sas_matrix_page_cell_refused (SasMatrixPage *self, guint member)
{
  const SasMatrixMember *who = sas_matrix_member (sas_matrix_page_get_matrix (self), member);
  g_autofree char *text = who->has_plan ? g_strdup_printf (_("The plan of %s is “%s” and cannot be changed here."), who->who->name, sas_plan_state_label (who->state))
                                        : g_strdup_printf (_("The plan of %s cannot be changed by you."), who->who->name);

  sas_toast_show (GTK_WIDGET (self), text);
}

/* --- linking --- */

/* The first of the loose results that should carry something, else the first of all. */
static const SasMatrixEntry *
loose_entry (const SasMatrixMember *member)
{
  for (guint i = 0; i < member->loose->len; i++)
    if (((const SasMatrixEntry *) member->loose->pdata[i])->orphan)
      return member->loose->pdata[i];
  return member->loose->len > 0 ? member->loose->pdata[0] : NULL;
}

static void
link_chosen (GtkListBox *list, GtkListBoxRow *row, SasMatrixPage *self)
{
  SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  guint member = 0, column = 0;
  const SasMatrixEntry *entry;
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->link));
  if (matrix == NULL || !sas_matrix_grid_get_cursor (self->grid, &member, &column))
    return;
  entry = loose_entry (sas_matrix_member (matrix, member));
  if (entry == NULL)
    return;
  place = g_strdup_printf ("%u", entry->result);
  label = label_of (matrix, member, _("Result of %s linked"));
  sas_matrix_desk_edit (self->desk, matrix, member, (guint) gtk_list_box_row_get_index (row), place, link_result, label);
}

static GtkWidget *
column_row (const SasMatrix *matrix, guint column)
{
  g_autofree char *text = g_strdup_printf ("%u · %s", column + 1, sas_matrix_column (matrix, column)->text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  return label;
}

static GtkWidget *
link_content (SasMatrixPage *self, const SasMatrix *matrix, const SasMatrixEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *text = g_strdup_printf (_("“%s” carries"), sas_matrix_entry_text (entry));
  GtkWidget *title = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 46);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  for (guint c = 0; c < matrix->columns->len; c++)
    gtk_list_box_append (GTK_LIST_BOX (list), column_row (matrix, c));
  g_signal_connect (list, "row-activated", G_CALLBACK (link_chosen), self);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

void
sas_matrix_page_link_asked (SasMatrixPage *self, guint member)
{
  const SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  const SasMatrixEntry *entry = loose_entry (sas_matrix_member (matrix, member));
  GdkRectangle place;

  if (entry == NULL)
    return;
  if (self->link == NULL)
    {
      self->link = gtk_popover_new ();
      gtk_widget_set_parent (self->link, GTK_WIDGET (self->grid));
    }
  sas_matrix_grid_get_cursor_place (self->grid, &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->link), &place);
  gtk_popover_set_child (GTK_POPOVER (self->link), link_content (self, matrix, entry));
  gtk_popover_popup (GTK_POPOVER (self->link));
}

/* --- jumps --- */

/* The first hole, seen from the first person who may be given it; else the first result that carries nothing. */
static void
jump_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  const SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  guint editable = 0;

  if (matrix == NULL)
    return;
  sas_matrix_grid_commit (self->grid);
  while (editable < matrix->members->len && !sas_matrix_member (matrix, editable)->editable)
    editable++;
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  for (guint c = 0; c < matrix->columns->len; c++)
    if (sas_matrix_column (matrix, c)->supporters == 0 && sas_matrix_grid_set_cursor (self->grid, editable % matrix->members->len, c))
      return;
  for (guint m = 0; m < matrix->members->len; m++)
    if (sas_matrix_cell_orphans (sas_matrix_member (matrix, m)->loose) > 0 && sas_matrix_grid_set_cursor (self->grid, m, matrix->columns->len))
      return;
}

static void
orphan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  const SasMatrix *matrix = sas_matrix_page_get_matrix (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  for (guint m = 0; matrix != NULL && m < matrix->members->len; m++)
    if (sas_matrix_cell_orphans (sas_matrix_member (matrix, m)->loose) > 0 && sas_matrix_grid_set_cursor (self->grid, m, matrix->columns->len))
      return;
}

/* --- the team --- */

static void
drafts_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);

  sas_matrix_grid_commit (self->grid);
  sas_matrix_desk_drafts (self->desk);
}

static void
leader_plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.page", "s", "plan");
}

/* --- undo --- */

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);

  if (g_str_equal (action, "matrix.undo"))
    sas_matrix_desk_undo (self->desk);
  else
    sas_matrix_desk_redo (self->desk);
}

/* While something is typed Ctrl+Z is the field's own. */
static gboolean
undo_key (GtkWidget *widget, GVariant *action, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

void
sas_matrix_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "matrix.jump", jump_activated },     { "matrix.orphan", orphan_activated }, { "matrix.drafts", drafts_activated },
    { "matrix.undo", undo_activated },     { "matrix.redo", undo_activated },     { "matrix.leader-plan", leader_plan_activated },
  };
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "matrix.undo" }, { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "matrix.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "matrix.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, undo_key, "s", keys[i].action);
}
