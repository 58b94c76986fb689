#include "config.h"
#include "sas-about.h"
#include "sas-help-window.h"
#include "sas-i18n.h"
#include "sas-preferences-window.h"
#include "sas-search-window.h"
#include "sas-shortcuts.h"
#include "sas-toast-overlay.h"
#include "sas-window-private.h"

static void
page_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_window_go_to (SAS_WINDOW (widget), g_variant_get_string (param, NULL), NULL);
}

/* (ss): a page and a place in it. */
static void
go_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const char *page, *place;

  g_variant_get (param, "(&s&s)", &page, &place);
  sas_window_go_to (SAS_WINDOW (widget), page, *place != '\0' ? place : NULL);
}

static void
page_number_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);
  const SasPageSpec *spec = self->session != NULL ? sas_page_spec_nth (self->session, (guint) g_variant_get_int32 (param)) : NULL;

  if (spec != NULL)
    sas_window_go_to (self, spec->id, NULL);
}

static void
sidebar_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);
  gboolean open = sas_sidebar_is_rail (self->sidebar);

  self->sidebar_choice = open;
  /* Where the page does not ask for the rail, the choice is for good. */
  if (!self->folded)
    g_object_set (self->config, "sidebar", open, NULL);
  sas_window_update_sidebar (self);
}

static void
say_saved (SasWindow *self)
{
  sas_toast_show (GTK_WIDGET (self), _("Saved. Everything you type is stored by itself."));
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_window_when_saved (SAS_WINDOW (widget), say_saved);
}

static void
collect_panes (GtkWidget *widget, GPtrArray *panes)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_has_css_class (widget, "pane"))
    g_ptr_array_add (panes, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_panes (child, panes);
}

/* The innermost pane that holds the focus, else none. */
static int
pane_with_focus (GtkWidget *window, GPtrArray *panes)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  int found = -1;

  for (guint i = 0; focus != NULL && i < panes->len; i++)
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (panes, i)))
      found = (int) i;
  return found;
}

static void
next_pane_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  int step = g_variant_get_int32 (param), now;

  collect_panes (widget, panes);
  now = pane_with_focus (widget, panes);
  for (int i = 1; i <= (int) panes->len; i++)
    {
      int at = now < 0 && step < 0 ? (int) panes->len - i : (now + step * i) % (int) panes->len;

      if (gtk_widget_child_focus (g_ptr_array_index (panes, at < 0 ? at + (int) panes->len : at), GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
primary_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->page != NULL)
    sas_app_page_primary (self->page);
}

static void
find_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->page != NULL)
    sas_app_page_find (self->page);
}

static void
next_place_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->page != NULL)
    sas_app_page_next_place (self->page);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->session != NULL)
    sas_search_window_open (GTK_WINDOW (self), self->session);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->page != NULL)
    sas_app_page_print (self->page);
}

static void
create_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->page != NULL)
    sas_app_page_create (self->page);
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  sas_preferences_window_present (GTK_WINDOW (self), self->config, self->session);
}

static void
help_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const SasPageSpec *spec = sas_page_spec_find (sas_window_get_page (SAS_WINDOW (widget)));

  sas_help_window_present (GTK_WINDOW (widget), spec != NULL ? spec->help : "mulai");
}

static void
shortcuts_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_shortcuts_present (GTK_WINDOW (widget));
}

static void
about_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_about_present (GTK_WINDOW (widget));
}

static void
close_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* @office: needs an open office. */
static const struct { const char *name, *parameter; GtkWidgetActionActivateFunc activate; gboolean office; } actions[] = {
  { "win.page",        "s",  page_activated,        TRUE },
  { "win.go",          "(ss)", go_activated,       TRUE  },
  { "win.page-number", "i",  page_number_activated, TRUE },
  { "win.sidebar",     NULL, sidebar_activated,     TRUE },
  { "win.save",        NULL, save_activated,        TRUE },
  { "win.next-pane",   "i",  next_pane_activated,   FALSE },
  { "win.primary",     NULL, primary_activated,     TRUE },
  { "win.find",        NULL, find_activated,        TRUE },
  { "win.next-place",  NULL, next_place_activated,  TRUE },
  { "win.search",      NULL, search_activated,      TRUE },
  { "win.print",       NULL, print_activated,       TRUE },
  { "win.create",      NULL, create_activated,      TRUE },
  { "win.preferences", NULL, preferences_activated, FALSE },
  { "win.help",        NULL, help_activated,        FALSE },
  { "win.shortcuts",   NULL, shortcuts_activated,   FALSE },
  { "win.about",       NULL, about_activated,       FALSE },
  { "win.close",       NULL, close_activated,       FALSE },
};

void
sas_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

void
sas_window_update_actions (SasWindow *self)
{
  static const char *const of_office[] = { "win.close-office", "win.backup", "win.check" };
  gboolean open = self->session != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].office)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, open);
  for (guint i = 0; i < G_N_ELEMENTS (of_office); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_office[i], open);
}
