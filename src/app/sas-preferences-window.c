#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-extension-group.h"
#include "sas-holiday-group.h"
#include "sas-i18n.h"
#include "sas-index-group.h"
#include "sas-picture-group.h"
#include "sas-preference-list.h"
#include "sas-preferences-window.h"

struct _SasPreferencesWindow
{
  GtkWindow   parent_instance;

  GtkWidget  *content;  /* owned by the window */
  SasConfig  *config;   /* (owned) */
  SasSession *session;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (SasPreferencesWindow, sas_preferences_window, GTK_TYPE_WINDOW)

#define CHOICES_MOST 6

typedef struct { const char *value, *label; } Choice;

/* One row a preference. The first choice is what holds when nothing is set. */
typedef struct
{
  const char *key, *title, *hint;
  Choice      choices[CHOICES_MOST + 1];
} Row;

static const Row look_rows[] = {
  { "language", N_("Language"), NULL, { { "id", "Bahasa Indonesia" }, { "en", "English" } } },
  { "theme", N_("Colours"), NULL, { { "system", N_("As on the desktop") }, { "light", N_("Light") }, { "dark", N_("Dark") } } },
  { "high-contrast", N_("High contrast"), N_("Strong lines, no tints"), { { "0", N_("Off") }, { "1", N_("On") } } },
  { "text-scale", N_("Text size"), NULL,
    { { "100", "100 %" }, { "110", "110 %" }, { "125", "125 %" }, { "150", "150 %" }, { "175", "175 %" }, { "200", "200 %" } } },
};

static const Row paper_rows[] = {
  { SAS_SETTING_PAPER, N_("Paper"), NULL, { { "f4", N_("F4 (215.9 × 330.2 mm), as in the gazette") }, { "a4", N_("A4 (210 × 297 mm)") } } },
  { SAS_SETTING_FACE, N_("Typeface"), NULL, { { "bookman", N_("Bookman, as in the gazette") }, { "liberation-sans", "Liberation Sans" } } },
  { SAS_SETTING_FILL, N_("Heading cells"), NULL, { { "colour", N_("Light blue, as in the gazette") }, { "grey", N_("Grey, for laser copies") } } },
  { SAS_SETTING_FOOTNOTES, N_("Footnotes of the forms"), NULL, { { "1", N_("Printed") }, { "0", N_("Left out") } } },
  { SAS_SETTING_CHOICES, N_("Choices on the forms"), NULL, { { "chosen", N_("Only what was chosen") }, { "struck", N_("The others struck out") } } },
  { SAS_SETTING_FORM_CODE, N_("Line “FORMAT A.1.1” at the top"), NULL, { { "0", N_("Left out") }, { "1", N_("Printed") } } },
};

static const Row plan_rows[] = {
  { SAS_SETTING_APPROACH, N_("Approach of new plans"), N_("Art. 9(3); each plan may choose the other"),
    { { "quantitative", N_("Quantitative") }, { "qualitative", N_("Qualitative") } } },
};

static char *
config_value (SasConfig *config, const char *key)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (config), key);

  if (pspec->value_type == G_TYPE_STRING)
    return g_strdup (g_str_equal (key, "language") ? sas_i18n_language () : sas_config_get_string (config, key));
  if (pspec->value_type == G_TYPE_INT)
    return g_strdup_printf ("%d", sas_config_get_int (config, key));
  return g_strdup (sas_config_get_boolean (config, key) ? "1" : "0");
}

static void
set_config_value (SasPreferencesWindow *self, const char *key, const char *value)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->config), key);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (g_str_equal (key, "language"))
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.language", "s", value);  /* this window goes with its parent */
  else if (pspec->value_type == G_TYPE_STRING)
    sas_config_set_string (self->config, key, value);
  else if (pspec->value_type == G_TYPE_INT)
    g_object_set (self->config, key, (int) g_ascii_strtoll (value, NULL, 10), NULL);
  else
    g_object_set (self->config, key, g_str_equal (value, "1"), NULL);
}

static void
on_setting_stored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!sas_session_set_setting_finish (SAS_SESSION (source), result, &error))
    sas_alert_present_error (window, _("The setting could not be stored"), error);
}

static const Row *
row_of (GtkWidget *drop)
{
  return g_object_get_data (G_OBJECT (drop), "sas-row");
}

static void
on_config_selected (GtkDropDown *drop, GParamSpec *pspec, SasPreferencesWindow *self)
{
  const Row *row = row_of (GTK_WIDGET (drop));

  set_config_value (self, row->key, row->choices[gtk_drop_down_get_selected (drop)].value);
}

static void
on_setting_selected (GtkDropDown *drop, GParamSpec *pspec, SasPreferencesWindow *self)
{
  const Row *row = row_of (GTK_WIDGET (drop));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  sas_session_set_setting_async (self->session, row->key, row->choices[gtk_drop_down_get_selected (drop)].value,
                                 on_setting_stored, g_object_ref (parent));
}

static GtkWidget *
build_drop (const Row *row, const char *value)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;
  GtkWidget *drop;

  for (guint i = 0; row->choices[i].value != NULL; i++)
    {
      gtk_string_list_append (list, _(row->choices[i].label));
      if (g_strcmp0 (row->choices[i].value, value) == 0)
        selected = i;
    }
  drop = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&list)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), selected);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (drop), "sas-row", (gpointer) row);
  sas_access_name (drop, _(row->title));
  return drop;
}

static void
append_row (GtkWidget *list, const Row *row, GtkWidget *drop)
{
  GtkWidget *box = sas_preference_add_row (list, sas_preference_words (_(row->title), row->hint != NULL ? _(row->hint) : NULL));

  gtk_box_append (GTK_BOX (box), drop);
  sas_row_stack_above (GTK_BOX (box), 150);
}

static GtkWidget *
append_group (SasPreferencesWindow *self, const char *title, const char *hint)
{
  GtkWidget *list;

  sas_preference_add_head (self->content, title, hint);
  list = sas_preference_add_list (self->content, title);
  gtk_widget_set_margin_bottom (list, 18);
  return list;
}

static void
append_settings (SasPreferencesWindow *self, GtkWidget *list, const Row *rows, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      GtkWidget *drop = build_drop (&rows[i], sas_session_get_setting (self->session, rows[i].key));

      gtk_widget_set_sensitive (drop, !sas_session_is_read_only (self->session));
      g_signal_connect (drop, "notify::selected", G_CALLBACK (on_setting_selected), self);
      append_row (list, &rows[i], drop);
    }
}

static void
fill (SasPreferencesWindow *self)
{
  GtkWidget *look = append_group (self, _("Appearance"), _("On this computer."));

  for (guint i = 0; i < G_N_ELEMENTS (look_rows); i++)
    {
      g_autofree char *value = config_value (self->config, look_rows[i].key);
      GtkWidget *drop = build_drop (&look_rows[i], value);

      g_signal_connect (drop, "notify::selected", G_CALLBACK (on_config_selected), self);
      append_row (look, &look_rows[i], drop);
    }
  if (self->session == NULL)
    return;
  append_settings (self, append_group (self, _("Plans of this office"), _("Kept in the office file.")), plan_rows, G_N_ELEMENTS (plan_rows));
  append_settings (self, append_group (self, _("Papers of this office"), _("Kept in the office file; for the screen, the printer and the PDF alike.")),
                   paper_rows, G_N_ELEMENTS (paper_rows));
  gtk_box_append (GTK_BOX (self->content), sas_index_group_new (self->session));
  gtk_box_append (GTK_BOX (self->content), sas_picture_group_new (self->session));
  gtk_box_append (GTK_BOX (self->content), sas_extension_group_new (self->session));
  gtk_box_append (GTK_BOX (self->content), sas_holiday_group_new (self->session));
}

static void
sas_preferences_window_dispose (GObject *object)
{
  SasPreferencesWindow *self = SAS_PREFERENCES_WINDOW (object);

  g_clear_object (&self->config);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_preferences_window_parent_class)->dispose (object);
}

static void
sas_preferences_window_class_init (SasPreferencesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_preferences_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_preferences_window_init (SasPreferencesWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sasaran-dialog");
  gtk_window_set_title (GTK_WINDOW (self), _("Preferences"));
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 590);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->content, "dialog-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->content);
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
}

void
sas_preferences_window_present (GtkWindow *parent, SasConfig *config, SasSession *session)
{
  SasPreferencesWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && SAS_IS_CONFIG (config));

  self = g_object_new (SAS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  self->config = g_object_ref (config);
  g_set_object (&self->session, session);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
