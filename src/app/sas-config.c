#include "config.h"
#include "sas-config.h"
#include "sas-i18n.h"

struct _SasConfig
{
  GObject   parent_instance;
  char     *path;     /* (owned) */
  GKeyFile *file;     /* (owned) the only copy of the values */
};

G_DEFINE_FINAL_TYPE (SasConfig, sas_config, G_TYPE_OBJECT)

/* One row a preference: its kind, where it stands in the file, and what holds when it does not. */
typedef struct
{
  const char *name, *group;
  GType       type;
  const char *text;              /* default of a string */
  int         number, low, high; /* default and bounds of a number; default of a yes or no */
} Preference;

static const Preference preferences[] = {
  { NULL },
  { "language",      "look",   G_TYPE_STRING,  "" },
  { "theme",         "look",   G_TYPE_STRING,  "system" },
  { "high-contrast", "look",   G_TYPE_BOOLEAN, NULL, FALSE },
  { "text-scale",    "look",   G_TYPE_INT,     NULL, 100, 100, 200 },
  { "sidebar",       "window", G_TYPE_BOOLEAN, NULL, TRUE },
  { "maximized",     "window", G_TYPE_BOOLEAN, NULL, FALSE },
  { "width",         "window", G_TYPE_INT,     NULL, 1366, 400, 10000 },
  { "height",        "window", G_TYPE_INT,     NULL, 768, 300, 10000 },
  { "paper-share",   "window", G_TYPE_INT,     NULL, 0, 0, 100 },
  { "page",          "window", G_TYPE_STRING,  "" },
  { "office",        "window", G_TYPE_STRING,  "" },
};
static GParamSpec *properties[G_N_ELEMENTS (preferences)];

static void
write_file (SasConfig *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  /* Preferences that cannot be kept are an annoyance, not a loss: the office file is elsewhere. */
  if (!g_key_file_save_to_file (self->file, self->path, &error))
    g_message ("%s: %s", self->path, error->message);
}

static char *
read_string (SasConfig *self, const Preference *preference)
{
  char *value = g_key_file_get_string (self->file, preference->group, preference->name, NULL);

  return value != NULL ? value : g_strdup (preference->text);
}

static int
read_int (SasConfig *self, const Preference *preference)
{
  g_autoptr (GError) error = NULL;
  int value = g_key_file_get_integer (self->file, preference->group, preference->name, &error);

  return error == NULL ? CLAMP (value, preference->low, preference->high) : preference->number;
}

static gboolean
read_boolean (SasConfig *self, const Preference *preference)
{
  g_autoptr (GError) error = NULL;
  gboolean value = g_key_file_get_boolean (self->file, preference->group, preference->name, &error);

  return error == NULL ? value : preference->number;
}

static void
sas_config_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SasConfig *self = SAS_CONFIG (object);
  const Preference *preference = &preferences[prop_id];

  if (preference->type == G_TYPE_STRING)
    g_value_take_string (value, read_string (self, preference));
  else if (preference->type == G_TYPE_INT)
    g_value_set_int (value, read_int (self, preference));
  else
    g_value_set_boolean (value, read_boolean (self, preference));
}

static void
sas_config_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SasConfig *self = SAS_CONFIG (object);
  const Preference *preference = &preferences[prop_id];
  g_auto (GValue) before = G_VALUE_INIT;

  g_value_init (&before, pspec->value_type);
  sas_config_get_property (object, prop_id, &before, pspec);
  if (g_param_values_cmp (pspec, &before, value) == 0)
    return;
  if (preference->type == G_TYPE_STRING)
    g_key_file_set_string (self->file, preference->group, preference->name, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
  else if (preference->type == G_TYPE_INT)
    g_key_file_set_integer (self->file, preference->group, preference->name, g_value_get_int (value));
  else
    g_key_file_set_boolean (self->file, preference->group, preference->name, g_value_get_boolean (value));
  write_file (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
sas_config_finalize (GObject *object)
{
  SasConfig *self = SAS_CONFIG (object);

  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (sas_config_parent_class)->finalize (object);
}

static void
sas_config_class_init (SasConfigClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = sas_config_get_property;
  object_class->set_property = sas_config_set_property;
  object_class->finalize = sas_config_finalize;
  for (guint i = 1; i < G_N_ELEMENTS (preferences); i++)
    {
      const Preference *p = &preferences[i];

      if (p->type == G_TYPE_STRING)
        properties[i] = g_param_spec_string (p->name, NULL, NULL, p->text, flags);
      else if (p->type == G_TYPE_INT)
        properties[i] = g_param_spec_int (p->name, NULL, NULL, p->low, p->high, p->number, flags);
      else
        properties[i] = g_param_spec_boolean (p->name, NULL, NULL, p->number, flags);
    }
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sas_config_init (SasConfig *self)
{
  self->file = g_key_file_new ();
}

SasConfig *
sas_config_new (const char *path)
{
  SasConfig *self = g_object_new (SAS_TYPE_CONFIG, NULL);

  self->path = path != NULL ? g_strdup (path) : g_build_filename (g_get_user_config_dir (), "sasaran", "sasaran.ini", NULL);
  g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return self;
}

const char *
sas_config_get_string (SasConfig *self, const char *property)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (SAS_IS_CONFIG (self), "");

  g_object_get (self, property, &value, NULL);
  return g_intern_string (value);
}

int
sas_config_get_int (SasConfig *self, const char *property)
{
  int value = 0;

  g_return_val_if_fail (SAS_IS_CONFIG (self), 0);

  g_object_get (self, property, &value, NULL);
  return value;
}

gboolean
sas_config_get_boolean (SasConfig *self, const char *property)
{
  gboolean value = FALSE;

  g_return_val_if_fail (SAS_IS_CONFIG (self), FALSE);

  g_object_get (self, property, &value, NULL);
  return value;
}

void
sas_config_set_string (SasConfig *self, const char *property, const char *value)
{
  g_return_if_fail (SAS_IS_CONFIG (self));

  g_object_set (self, property, value, NULL);
}

char **
sas_config_dup_recent (SasConfig *self)
{
  char **paths;

  g_return_val_if_fail (SAS_IS_CONFIG (self), NULL);

  paths = g_key_file_get_string_list (self->file, "recent", "files", NULL, NULL);
  return paths != NULL ? paths : g_new0 (char *, 1);
}

void
sas_config_add_recent (SasConfig *self, const char *path)
{
  g_auto (GStrv) before = NULL;
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  g_return_if_fail (SAS_IS_CONFIG (self) && path != NULL);

  before = sas_config_dup_recent (self);
  if (g_strcmp0 (before[0], path) == 0)
    return;
  g_ptr_array_add (after, (gpointer) path);
  for (guint i = 0; before[i] != NULL && after->len < SAS_CONFIG_RECENT_MOST; i++)
    if (!g_str_equal (before[i], path))
      g_ptr_array_add (after, before[i]);
  g_key_file_set_string_list (self->file, "recent", "files", (const char *const *) after->pdata, after->len);
  write_file (self);
}

/* A path may hold what a group name may not. */
static char *
place_group (const char *path)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strdup_printf ("place %.16s", sum);
}

char *
sas_config_dup_place (SasConfig *self, const char *path, const char *key)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (SAS_IS_CONFIG (self) && path != NULL, NULL);

  group = place_group (path);
  return g_key_file_get_string (self->file, group, key, NULL);
}

void
sas_config_set_place (SasConfig *self, const char *path, const char *key, const char *value)
{
  g_autofree char *group = NULL;
  g_autofree char *before = NULL;

  g_return_if_fail (SAS_IS_CONFIG (self) && path != NULL);

  group = place_group (path);
  before = g_key_file_get_string (self->file, group, key, NULL);
  if (g_strcmp0 (before, value != NULL ? value : "") == 0)
    return;
  g_key_file_set_string (self->file, group, key, value != NULL ? value : "");
  write_file (self);
}
