#include "config.h"
#include "sas-access.h"
#include "sas-account-button.h"
#include "sas-i18n.h"

struct _SasAccountButton
{
  GtkWidget        parent_instance;

  GtkWidget       *button, *avatar, *label, *popover, *search, *view;  /* owned by their parents */
  GtkStringFilter *filter;                                             /* (owned) */
  GtkStringList   *people;                                             /* (owned) "NIP\tname\tposition", the operator first */
  SasSession      *session;                                            /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (SasAccountButton, sas_account_button, GTK_TYPE_WIDGET)

/* First letters of the first and the last word of a name without its titles. */
static char *
initials (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", 2);
  g_auto (GStrv) words = g_strsplit (parts[0] != NULL ? parts[0] : "", " ", -1);
  GString *text = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_has_suffix (words[i], "."))
      {
        if (text->len == 0)
          g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (words[i])));
        else
          last = words[i];
      }
  if (last != NULL)
    g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (last)));
  return g_string_free (text, FALSE);
}

static void
set_initials (GtkWidget *avatar, const char *name)
{
  g_autofree char *text = initials (name);

  gtk_label_set_label (GTK_LABEL (avatar), text);
}

GtkWidget *
sas_avatar_new (const char *name, gboolean large)
{
  GtkWidget *avatar = gtk_label_new (NULL);

  gtk_widget_add_css_class (avatar, "avatar");
  if (large)
    gtk_widget_add_css_class (avatar, "large");
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (avatar, GTK_ALIGN_CENTER);
  set_initials (avatar, name);
  return avatar;
}

static const char *
actor_label (SasAccountButton *self)
{
  const SasActor *actor = self->session != NULL ? sas_session_get_actor (self->session) : NULL;

  return actor == NULL || *actor->nip == '\0' ? _("HR officer") : actor->name;
}

static void
update (SasAccountButton *self)
{
  const char *name = actor_label (self);
  g_autofree char *text = g_strdup_printf (_("Working as %s"), name);
  g_autofree char *brief = self->session != NULL && *sas_session_get_actor (self->session)->nip != '\0' ? sas_name_short (name) : g_strdup (name);

  set_initials (self->avatar, name);
  gtk_label_set_label (GTK_LABEL (self->label), brief);
  gtk_widget_set_tooltip_text (self->button, text);
  sas_access_name (self->button, text);
}

static void
fill_people (SasAccountButton *self)
{
  GPtrArray *people = sas_roster_people (sas_session_get_roster (self->session));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (rows, g_strdup_printf ("\t%s\t%s", _("HR officer"), _("Looks after everybody's papers at this PC")));
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      g_autofree char *name = sas_person_full_name (person);

      g_ptr_array_add (rows, g_strdup_printf ("%s\t%s\t%s", person->nip, name, person->position != NULL ? person->position : ""));
    }
  g_ptr_array_add (rows, NULL);
  gtk_string_list_splice (self->people, 0, g_list_model_get_n_items (G_LIST_MODEL (self->people)), (const char *const *) rows->pdata);
}

static void
on_visible (SasAccountButton *self)
{
  if (!gtk_widget_get_visible (self->popover) || self->session == NULL)
    return;
  fill_people (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
choose (SasAccountButton *self, guint position)
{
  GListModel *shown = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (self->view)));
  g_autoptr (GtkStringObject) row = g_list_model_get_item (shown, position);
  g_auto (GStrv) parts = row != NULL ? g_strsplit (gtk_string_object_get_string (row), "\t", 3) : NULL;

  if (parts == NULL)
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  sas_session_set_actor (self->session, parts[0]);
}

static void
on_search (SasAccountButton *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Enter in the search takes the first that is left. */
static void
on_search_activate (SasAccountButton *self)
{
  on_search (self);
  choose (self, 0);
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), sas_avatar_new ("", FALSE));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, i == 0 ? "strong" : "secondary");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_item_set_child (item, box);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *avatar = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (avatar));
  g_auto (GStrv) parts = g_strsplit (gtk_string_object_get_string (gtk_list_item_get_item (item)), "\t", 3);

  set_initials (avatar, parts[1]);
  gtk_label_set_label (GTK_LABEL (name), parts[1]);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), parts[2]);
}

static GtkWidget *
build_list (SasAccountButton *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->people = gtk_string_list_new (NULL);
  self->filter = gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->people)), GTK_FILTER (g_object_ref (self->filter)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (filtered))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (choose), self);
  sas_access_name (self->view, _("People"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_size_request (scrolled, 330, 360);
  sas_access_tab_leaves (scrolled);
  return scrolled;
}

static void
build_popover (SasAccountButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_("Who is working?"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title");
  gtk_widget_set_margin_start (title, 6);
  gtk_widget_set_margin_top (title, 3);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search by name, NIP or position"), NULL);
  sas_access_name (self->search, _("Search people"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate), self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), build_list (self));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->popover, "notify::visible", G_CALLBACK (on_visible), self);
}

static void
sas_account_button_dispose (GObject *object)
{
  SasAccountButton *self = SAS_ACCOUNT_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_object (&self->filter);
  g_clear_object (&self->people);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_account_button_parent_class)->dispose (object);
}

static void
sas_account_button_class_init (SasAccountButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_account_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_account_button_init (SasAccountButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->avatar = sas_avatar_new ("", FALSE);
  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->avatar);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  build_popover (self);
  self->button = gtk_menu_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  update (self);
}

void
sas_account_button_set_session (SasAccountButton *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_ACCOUNT_BUTTON (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::actor", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
sas_account_button_set_narrow (SasAccountButton *self, gboolean narrow)
{
  g_return_if_fail (SAS_IS_ACCOUNT_BUTTON (self));
  gtk_widget_set_visible (self->label, !narrow);
}
