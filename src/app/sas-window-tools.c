/* What the header shows of an office: year, background work, who works. Built for the first office that is shown, since a start
 * should not wait for what it does not show yet. */
#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-window-private.h"

static void
on_year_selected (SasWindow *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->year_drop);

  if (!self->filling_years && item != NULL && self->session != NULL)
    sas_session_set_year (self->session, (int) g_ascii_strtoll (gtk_string_object_get_string (item), NULL, 10));
}

static GtkWidget *
build_year_drop (SasWindow *self)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  self->year_drop = GTK_DROP_DOWN (drop);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop, _("Year of the plans that are shown"));
  sas_access_name (drop, _("Year"));
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (on_year_selected), self);
  return drop;
}

/* It looks like a field; the field itself is in its window, with all that it finds. */
static GtkWidget *
build_search_button (SasWindow *self)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *key = gtk_label_new ("Ctrl+K");

  self->search_label = GTK_LABEL (gtk_label_new (_("Search people, SKP, pages, actions")));
  gtk_label_set_ellipsize (self->search_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->search_label, 24);   /* the titles give way first */
  gtk_widget_add_css_class (key, "keycap");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("system-search-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search_label));
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "search-field");
  sas_access_name (button, _("Search everywhere (Ctrl+K)"));
  return button;
}

static void
build_tools (SasWindow *self)
{
  self->jobs_button = g_object_new (SAS_TYPE_JOBS_BUTTON, NULL);
  self->account_button = g_object_new (SAS_TYPE_ACCOUNT_BUTTON, NULL);
  gtk_box_append (self->tools, build_search_button (self));
  gtk_box_append (self->tools, build_year_drop (self));
  gtk_box_append (self->tools, GTK_WIDGET (self->jobs_button));
  gtk_box_append (self->tools, GTK_WIDGET (self->account_button));
  sas_window_update_narrow (self);
}

void
sas_window_update_narrow (SasWindow *self)
{
  if (self->account_button == NULL)
    return;
  sas_account_button_set_narrow (self->account_button, self->folded);
  gtk_widget_set_visible (GTK_WIDGET (self->search_label), !self->folded);
}

/* (transfer full) (element-type utf8) */
static GStrv
year_names (GArray *years)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", g_array_index (years, int, i));

      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static gboolean
shows_years (SasWindow *self, const char *const *names)
{
  GListModel *shown = gtk_drop_down_get_model (self->year_drop);
  guint n = shown != NULL ? g_list_model_get_n_items (shown) : 0;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], gtk_string_list_get_string (GTK_STRING_LIST (shown), i)) != 0)
      return FALSE;
  return n == g_strv_length ((char **) names);
}

/* After every change of a plan: mostly the years are those that stand there, and a new list would be measured whole. */
void
sas_window_update_years (SasWindow *self)
{
  GArray *years = sas_session_get_years (self->session);
  g_auto (GStrv) names = year_names (years);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == sas_session_get_year (self->session))
      selected = i;
  self->filling_years = TRUE;
  if (!shows_years (self, (const char *const *) names))
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) names);

      gtk_drop_down_set_model (self->year_drop, G_LIST_MODEL (list));
    }
  gtk_drop_down_set_selected (self->year_drop, selected);
  self->filling_years = FALSE;
}

void
sas_window_update_tools (SasWindow *self)
{
  if (self->session != NULL && self->account_button == NULL)
    build_tools (self);
  gtk_widget_set_visible (GTK_WIDGET (self->tools), self->session != NULL);
  if (self->account_button == NULL)
    return;
  sas_account_button_set_session (self->account_button, self->session);
  sas_jobs_button_set_jobs (self->jobs_button, self->session != NULL ? sas_session_get_jobs (self->session) : NULL);
  if (self->session != NULL)
    sas_window_update_years (self);
}
