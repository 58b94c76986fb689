#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-staff-item.h"

const char *const sas_staff_column_ids[SAS_STAFF_COLUMNS] = { "name", "nip", "position", "unit", "appraiser" };
const char *const sas_staff_column_titles[SAS_STAFF_COLUMNS] = { N_("Name"), N_("NIP"), N_("Position"), N_("Unit"), N_("Appraiser") };

struct _SasStaffItem
{
  GObject parent_instance;

  char *nip, *unit_code;
  char *texts[SAS_STAFF_COLUMNS];
  char *keys[SAS_STAFF_COLUMNS];   /* for sorting */
  char *folded;                    /* for finding: name, number, position, unit */
};
G_DEFINE_FINAL_TYPE (SasStaffItem, sas_staff_item, G_TYPE_OBJECT)

/* Small letters without accents, apostrophes as one: who types "maruf" or "Ma'ruf" finds Ma’ruf. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autofree char *lower = plain != NULL ? g_utf8_casefold (plain, -1) : g_strdup ("");
  GString *out = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c) && c != '\'' && c != 0x2019 && c != 0x02BC)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

char **
sas_staff_fold (const char *text)
{
  g_autofree char *folded = fold (text != NULL ? text : "");
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  GStrvBuilder *kept = g_strv_builder_new ();
  char **result;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (kept, words[i]);
  result = g_strv_builder_end (kept);
  g_strv_builder_unref (kept);
  return result;
}

static void
sas_staff_item_finalize (GObject *object)
{
  SasStaffItem *self = SAS_STAFF_ITEM (object);

  for (guint i = 0; i < SAS_STAFF_COLUMNS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->keys[i]);
    }
  g_free (self->nip);
  g_free (self->unit_code);
  g_free (self->folded);
  G_OBJECT_CLASS (sas_staff_item_parent_class)->finalize (object);
}

static void
sas_staff_item_class_init (SasStaffItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_staff_item_finalize;
}

static void
sas_staff_item_init (SasStaffItem *self)
{
}

static char *
appraiser_name (SasRoster *roster, const SasPerson *person, SasDate date)
{
  const SasPerson *appraiser = sas_roster_appraiser (roster, person->nip, date);

  if (appraiser != NULL)
    return g_strdup (appraiser->name);
  return g_strdup (person->superior_name != NULL ? person->superior_name : "");
}

SasStaffItem *
sas_staff_item_new (SasRoster *roster, const SasPerson *person, SasDate date)
{
  SasStaffItem *self = g_object_new (SAS_TYPE_STAFF_ITEM, NULL);
  const SasUnit *unit = sas_roster_unit_at (roster, person->nip, date);
  g_autofree char *position = sas_roster_position_at (roster, person->nip, NULL, date);
  g_autofree char *all = NULL;

  self->nip = g_strdup (person->nip);
  self->unit_code = g_strdup (unit != NULL ? unit->code : person->unit);
  self->texts[SAS_STAFF_NAME] = sas_person_full_name (person);
  self->texts[SAS_STAFF_NIP] = sas_nip_display (person->nip);
  self->texts[SAS_STAFF_POSITION] = g_strdup (position != NULL ? position : "");
  self->texts[SAS_STAFF_UNIT] = g_strdup (unit != NULL ? unit->name : person->unit != NULL ? person->unit : "");
  self->texts[SAS_STAFF_APPRAISER] = appraiser_name (roster, person, date);
  for (guint i = 0; i < SAS_STAFF_COLUMNS; i++)
    self->keys[i] = g_utf8_collate_key (i == SAS_STAFF_NAME ? person->name : self->texts[i], -1);
  all = g_strjoin (" ", self->texts[SAS_STAFF_NAME], self->nip, self->texts[SAS_STAFF_NIP], self->texts[SAS_STAFF_POSITION],
                   self->texts[SAS_STAFF_UNIT], NULL);
  self->folded = fold (all);
  return self;
}

const char *
sas_staff_item_get_nip (SasStaffItem *self)
{
  return self->nip;
}

const char *
sas_staff_item_get_unit_code (SasStaffItem *self)
{
  return self->unit_code;
}

const char *
sas_staff_item_get_text (SasStaffItem *self, SasStaffColumn column)
{
  return self->texts[column];
}

int
sas_staff_item_compare (SasStaffItem *a, SasStaffItem *b, SasStaffColumn column)
{
  int order = strcmp (a->keys[column], b->keys[column]);

  return order != 0 ? order : strcmp (a->keys[SAS_STAFF_NAME], b->keys[SAS_STAFF_NAME]);
}

gboolean
sas_staff_item_matches (SasStaffItem *self, const char *const *needle)
{
  for (guint i = 0; needle != NULL && needle[i] != NULL; i++)
    if (strstr (self->folded, needle[i]) == NULL)
      return FALSE;
  return TRUE;
}
