#include "config.h"
#include "sas-shortcuts.h"

/* Page-number actions are added by number. */
static const struct { const char *action, *keys[3]; } shortcuts[] = {
  { "app.quit",            { "<Control>q" } },
  { "win.close",           { "<Control>w" } },
  { "win.open",            { "<Control>o" } },
  { "win.save",            { "<Control>s" } },
  { "win.create",          { "<Control>n" } },
  { "win.find",            { "<Control>f" } },
  { "win.print",           { "<Control>p" } },
  { "win.primary",         { "<Control>Return", "<Control>KP_Enter" } },
  { "win.preferences",     { "<Control>comma" } },
  { "win.shortcuts",       { "<Control>question", "<Control>slash" } },
  { "win.help",            { "F1" } },
  { "win.sidebar",         { "F9" } },
  { "win.next-pane(1)",    { "F6" } },
  { "win.next-pane(-1)",   { "<Shift>F6" } },
};

void
sas_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) shortcuts[i].keys);
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.page-number(%u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i);

      gtk_application_set_accels_for_action (application, action, (const char *const []) { key, NULL });
    }
}

void
sas_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/id/sasaran/Sasaran/ui/sas-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
