#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-shortcuts.h"

/* Every key of the program, in the order of the window that lists them. Without an action: the key belongs to a page or to
 * GTK itself and is only listed. A row without keys begins a group. */
static const struct { const char *title, *action, *keys[3]; } shortcuts[] = {
  { N_("Everywhere") },
  { N_("Search everywhere"),           "win.search",        { "<Control>k" } },
  { N_("Help for this page"),          "win.help",          { "F1" } },
  { N_("Keyboard shortcuts"),          "win.shortcuts",     { "<Control>question", "<Control>slash" } },
  { N_("Preferences"),                 "win.preferences",   { "<Control>comma" } },
  { N_("Next pane"),                   "win.next-pane(1)",  { "F6" } },
  { N_("Previous pane"),               "win.next-pane(-1)", { "<Shift>F6" } },
  { N_("Show or hide the sidebar"),    "win.sidebar",       { "F9" } },
  { N_("Main menu"),                   NULL,                { "F10" } },
  { N_("Open office file"),            "win.open",          { "<Control>o" } },
  { N_("Store now"),                   "win.save",          { "<Control>s" } },
  { N_("Close the window"),            "win.close",         { "<Control>w" } },
  { N_("Quit"),                        "app.quit",          { "<Control>q" } },
  { N_("Pages") },
  { N_("Go to a page by its number"),  NULL,                { "<Alt>1" } },
  { N_("New"),                         "win.create",        { "<Control>n" } },
  { N_("Find in this list"),           "win.find",          { "<Control>f" } },
  { N_("To the next place that wants something"), "win.next-place", { "F8" } },
  { N_("Print this"),                  "win.print",         { "<Control>p" } },
  { N_("The next step of this page"),  "win.primary",       { "<Control>Return", "<Control>KP_Enter" } },
  { N_("Larger preview"),              NULL,                { "<Control>plus" } },
  { N_("Smaller preview"),             NULL,                { "<Control>minus" } },
  { N_("Preview as wide as its pane"), NULL,                { "<Control>0" } },
  { N_("Editing") },
  { N_("Take from the library"),       NULL,                { "<Control>l" } },
  { N_("Paste cells from Excel or LibreOffice"), NULL,      { "<Control><Shift>v" } },
  { N_("Undo"),                        NULL,                { "<Control>z" } },
  { N_("Redo"),                        NULL,                { "<Control><Shift>z" } },
  { N_("Move up"),                     NULL,                { "<Alt>Up" } },
  { N_("Move down"),                   NULL,                { "<Alt>Down" } },
  { N_("Manual of the indicator"),     NULL,                { "<Control>m" } },
};

void
sas_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) shortcuts[i].keys);
  for (guint i = 1; i <= 10; i++)   /* Alt+0: the tenth */
    {
      g_autofree char *action = g_strdup_printf ("win.page-number(%u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i % 10);

      gtk_application_set_accels_for_action (application, action, (const char *const []) { key, NULL });
    }
}

static void
append_group (GtkGrid *grid, int row, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, row > 0 ? 12 : 0);
  gtk_grid_attach (grid, label, 0, row, 2, 1);
}

/* As it stands on the key: GTK says "Ctrl+Return". */
static char *
key_label (const char *accelerator)
{
  guint symbol;
  GdkModifierType modifiers;
  g_autofree char *text = NULL;
  char *plus;

  gtk_accelerator_parse (accelerator, &symbol, &modifiers);
  text = gtk_accelerator_get_label (symbol, modifiers);
  plus = strrchr (text, '+');
  if (symbol != GDK_KEY_Return || plus == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%.*s+Enter", (int) (plus - text), text);
}

static void
append_key (GtkGrid *grid, int row, const char *title, const char *accelerator)
{
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *text = key_label (accelerator);
  GtkWidget *key = gtk_label_new (text);

  gtk_widget_add_css_class (key, "key");
  gtk_widget_set_halign (key, GTK_ALIGN_END);
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, key, 1, row, 1, 1);
}

static GtkWidget *
build_list (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "dialog-body");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].keys[0] == NULL)
      append_group (GTK_GRID (grid), (int) i, _(shortcuts[i].title));
    else
      append_key (GTK_GRID (grid), (int) i, _(shortcuts[i].title), shortcuts[i].keys[0]);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_set_focusable (scrolled, TRUE);  /* so that the keys scroll it */
  sas_access_name (scrolled, _("Keyboard shortcuts"));
  return scrolled;
}

static gboolean
close_window (GtkWidget *window, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

void
sas_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (close_window, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_widget_add_css_class (window, "sasaran-dialog");
  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard shortcuts"));
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 450, 590);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), build_list ());
  gtk_window_present (GTK_WINDOW (window));
}
