/* Can everything be reached with Tab, and has it a name? */
#include <string.h>
#include "ui.h"

#define TABS_MOST 120

typedef struct
{
  GPtrArray  *wanted;    /* of GtkWidget *, borrowed */
  GHashTable *reached;   /* of GtkWidget *, borrowed */
  GPtrArray  *problems;
  const char *where;
} Walk;

static gboolean
is_interactive (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget) || GTK_IS_RANGE (widget) ||
         GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         (GTK_IS_LIST_BOX (widget) && gtk_list_box_get_selection_mode (GTK_LIST_BOX (widget)) != GTK_SELECTION_NONE &&
          gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0) != NULL);
}

/* Inner parts of GTK's own widgets: their owner is what counts. Window buttons are not for Tab, by GTK's design. */
static gboolean
is_inner (GtkWidget *widget)
{
  for (GtkWidget *owner = gtk_widget_get_parent (widget); owner != NULL; owner = gtk_widget_get_parent (owner))
    if (GTK_IS_EDITABLE (owner) || GTK_IS_DROP_DOWN (owner) || GTK_IS_MENU_BUTTON (owner) || GTK_IS_COLUMN_VIEW (owner) ||
        GTK_IS_SCROLLBAR (owner) || GTK_IS_WINDOW_CONTROLS (owner))
      return TRUE;
  return FALSE;
}

/* Any text in it: to find again what has no name. */
static const char *
text_in (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL; child = gtk_widget_get_next_sibling (child))
    text = text_in (child);
  return text;
}

/* Of a group of radio buttons Tab reaches the one that is on; arrows go to the others. */
static gboolean
is_radio_off (GtkWidget *widget)
{
  GtkWidget *mark = GTK_IS_CHECK_BUTTON (widget) ? gtk_widget_get_first_child (widget) : NULL;

  return mark != NULL && g_str_equal (gtk_widget_get_css_name (mark), "radio") && !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));
}

static char *
describe (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const char *text = text_in (widget);
  g_autofree char *name = ui_name (widget);

  return g_strdup_printf ("%s%s%s “%s” (%s in %s)", G_OBJECT_TYPE_NAME (widget), id != NULL ? "#" : "", id != NULL ? id : "", name != NULL ? name : "",
                          text != NULL ? text : "no text", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
}

static void
add_problem (Walk *walk, GtkWidget *widget, const char *what)
{
  g_autofree char *which = describe (widget);

  g_ptr_array_add (walk->problems, g_strdup_printf ("%s: %s %s", walk->where, which, what));
}

static void
collect (Walk *walk, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_interactive (widget) && !is_inner (widget))
    {
      g_autofree char *name = ui_name (widget);

      if (name == NULL || *name == '\0')
        add_problem (walk, widget, "has no accessible name");
      else if (strchr (name, '_') != NULL)
        add_problem (walk, widget, "is read with the underline of its mnemonic");
      if (gtk_widget_is_sensitive (widget) && !is_radio_off (widget))
        g_ptr_array_add (walk->wanted, widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (walk, child);
}

static void
press_tab_round (Walk *walk, GtkWidget *window)
{
  GtkWidget *stack = ui_find_type (window, GTK_TYPE_STACK);
  g_autofree char *page = stack != NULL ? g_strdup (gtk_stack_get_visible_child_name (GTK_STACK (stack))) : NULL;
  GtkWidget *first = NULL;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < TABS_MOST; i++)
    {
      GtkWidget *focus;

      ui_key (window, "Tab");
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (focus == NULL || focus == first)
        return;
      if (first == NULL)
        first = focus;
      for (GtkWidget *at = focus; at != NULL; at = gtk_widget_get_parent (at))
        g_hash_table_add (walk->reached, at);
      if (stack != NULL && g_strcmp0 (page, gtk_stack_get_visible_child_name (GTK_STACK (stack))) != 0)
        {
          add_problem (walk, focus, "changed the page by Tab alone");
          return;
        }
    }
  add_problem (walk, window, "never comes round with Tab");
}

GPtrArray *
ui_walk (GtkWidget *window, const char *where)
{
  Walk walk = { g_ptr_array_new (), g_hash_table_new (NULL, NULL), g_ptr_array_new_with_free_func (g_free), where };

  ui_settle (window);
  collect (&walk, window);
  press_tab_round (&walk, window);
  for (guint i = 0; i < walk.wanted->len; i++)
    if (!g_hash_table_contains (walk.reached, g_ptr_array_index (walk.wanted, i)))
      add_problem (&walk, g_ptr_array_index (walk.wanted, i), "is not reached by Tab");
  for (guint i = 0; i < walk.problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (walk.problems, i));
  g_ptr_array_unref (walk.wanted);
  g_hash_table_unref (walk.reached);
  return walk.problems;
}
