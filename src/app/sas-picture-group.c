#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-picture-group.h"

#define PICTURE_SIZE  48
#define MOST_BYTES    (4 * 1024 * 1024)   /* as the store takes it */

static const struct { const char *key, *title, *hint, *choose, *remove, *question; } kinds[] = {
  { SAS_SETTING_LOGO, N_("Logo of the letterhead"), N_("On papers with a letterhead: angka kredit, report, receipts."),
    N_("Choose the logo…"), N_("Take the logo away"), N_("Choose the logo") },
  { SAS_SETTING_EMBLEM, N_("National emblem"), N_("Above the title of the evaluation document (D.1.1 to D.1.3)."),
    N_("Choose the emblem…"), N_("Take the emblem away"), N_("Choose the emblem") },
};
#define KINDS G_N_ELEMENTS (kinds)

struct _SasPictureGroup
{
  GtkBox        parent_instance;

  SasSession   *session;            /* (owned) (nullable) */
  GCancellable *loading;
  GtkWidget    *pictures[KINDS];    /* these are owned by their parents */
  GtkWidget    *removes[KINDS];
};

G_DEFINE_FINAL_TYPE (SasPictureGroup, sas_picture_group, GTK_TYPE_BOX)

static guint
kind_of (const char *key)
{
  guint kind = 0;

  while (kind < KINDS - 1 && !g_str_equal (kinds[kind].key, key))
    kind++;
  return kind;
}

/* --- on the store's thread --- */

typedef struct { GBytes *bytes[KINDS]; } Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *all = data;

  for (guint i = 0; i < KINDS; i++)
    g_clear_pointer (&all->bytes[i], g_bytes_unref);
  g_free (all);
}

static gpointer
load (SasDb *db, gpointer unused, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Loaded *all = g_new0 (Loaded, 1);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; failure == NULL && i < KINDS; i++)
    all->bytes[i] = sas_settings_store_get_bytes (db, kinds[i].key, &failure);
  if (failure == NULL)
    return all;
  loaded_free (all);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

typedef struct { const char *key; GBytes *bytes; } Change;   /* bytes nullable: away with it */

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static gpointer
save (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Change *change = data;

  return GINT_TO_POINTER (sas_settings_store_set_bytes (db, change->key, change->bytes, actor, error));
}

/* --- shown --- */

static void
show (SasPictureGroup *self, guint kind, GBytes *bytes)
{
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  gtk_picture_set_paintable (GTK_PICTURE (self->pictures[kind]), texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_widget_set_visible (self->pictures[kind], texture != NULL);
  gtk_widget_set_visible (self->removes[kind], bytes != NULL);
}

static void
on_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPictureGroup) self = user_data;
  Loaded *all = sas_session_run_finish (SAS_SESSION (session), result, NULL);   /* a failure shows no picture */

  for (guint i = 0; all != NULL && self->session != NULL && i < KINDS; i++)
    show (self, i, all->bytes[i]);
  g_clear_pointer (&all, loaded_free);
}

static void
reload (SasPictureGroup *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, load, NULL, NULL, loaded_free, self->loading, on_loaded, g_object_ref (self));
}

static void
session_changed (SasPictureGroup *self, guint changes)
{
  if ((changes & SAS_CHANGED_SETTINGS) != 0)
    reload (self);
}

/* --- changed --- */

static void
on_saved (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPictureGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (sas_session_run_finish (SAS_SESSION (session), result, &error) == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The picture was not taken"), error);
}

/* @bytes nullable. */
static void
put (SasPictureGroup *self, guint kind, GBytes *bytes)
{
  Change *change = g_new0 (Change, 1);

  change->key = kinds[kind].key;
  change->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  sas_session_run_async (self->session, SAS_CHANGED_SETTINGS, save, change, change_free, NULL, NULL, on_saved, g_object_ref (self));
}

void
sas_picture_group_take (SasPictureGroup *self, const char *key, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GdkTexture) texture = bytes != NULL && g_bytes_get_size (bytes) <= MOST_BYTES ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  g_return_if_fail (SAS_IS_PICTURE_GROUP (self) && self->session != NULL);
  if (texture != NULL)
    put (self, kind_of (key), bytes);
  else
    sas_alert_present (GTK_WIDGET (self), _("The picture was not taken"), _("It must be a PNG or JPEG picture of at most 4 MB."));
}

typedef struct { SasPictureGroup *self; const char *key; } Asking;

static void
on_file (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL && asking->self->session != NULL)
    sas_picture_group_take (asking->self, asking->key, g_file_peek_path (file));
  g_object_unref (asking->self);
  g_free (asking);
}

static void
choose_activated (GtkWidget *widget, const char *action, GVariant *key)
{
  guint kind = kind_of (g_variant_get_string (key, NULL));
  const SasFileQuestion question = {
    _(kinds[kind].question), _("_Choose"), .filter_name = _("Pictures (PNG, JPEG)"), .patterns = "*.png;*.PNG;*.jpg;*.jpeg;*.JPG"
  };
  Asking *asking = g_new0 (Asking, 1);

  asking->self = SAS_PICTURE_GROUP (g_object_ref (widget));
  asking->key = kinds[kind].key;
  sas_files_open_async (widget, &question, on_file, asking);
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *key)
{
  put (SAS_PICTURE_GROUP (widget), kind_of (g_variant_get_string (key, NULL)), NULL);
}

/* --- life --- */

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
words_new (guint kind)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), label_new (_(kinds[kind].title), NULL));
  gtk_box_append (GTK_BOX (words), label_new (_(kinds[kind].hint), "secondary"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static void
set_target (GtkWidget *button, const char *action, guint kind)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kinds[kind].key);
}

static GtkWidget *
row_new (SasPictureGroup *self, guint kind)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *choose = gtk_button_new_with_label (_("Choose…"));

  self->pictures[kind] = gtk_picture_new ();
  self->removes[kind] = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_size_request (self->pictures[kind], PICTURE_SIZE, PICTURE_SIZE);
  sas_access_name (self->pictures[kind], _(kinds[kind].title));
  sas_access_name (choose, _(kinds[kind].choose));
  sas_access_tip (self->removes[kind], _(kinds[kind].remove));
  gtk_widget_add_css_class (self->removes[kind], "flat");
  set_target (choose, "picture.choose", kind);
  set_target (self->removes[kind], "picture.remove", kind);
  gtk_box_append (GTK_BOX (box), words_new (kind));
  gtk_box_append (GTK_BOX (box), self->pictures[kind]);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_box_append (GTK_BOX (box), self->removes[kind]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
sas_picture_group_dispose (GObject *object)
{
  SasPictureGroup *self = SAS_PICTURE_GROUP (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_picture_group_parent_class)->dispose (object);
}

static void
sas_picture_group_class_init (SasPictureGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_picture_group_dispose;
  gtk_widget_class_install_action (widget_class, "picture.choose", "s", choose_activated);
  gtk_widget_class_install_action (widget_class, "picture.remove", "s", remove_activated);
}

static void
sas_picture_group_init (SasPictureGroup *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), label_new (_("Pictures on the papers"), "title"));
  gtk_box_append (GTK_BOX (self), label_new (_("Kept in the office file. PNG or JPEG, at most 4 MB."), "secondary"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed");
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_bottom (list, 18);
  for (guint i = 0; i < KINDS; i++)
    {
      gtk_list_box_append (GTK_LIST_BOX (list), row_new (self, i));
      show (self, i, NULL);
    }
  gtk_box_append (GTK_BOX (self), list);
}

GtkWidget *
sas_picture_group_new (SasSession *session)
{
  SasPictureGroup *self = g_object_new (SAS_TYPE_PICTURE_GROUP, NULL);

  self->session = g_object_ref (session);
  if (sas_session_is_read_only (session))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.choose", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.remove", FALSE);
    }
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
