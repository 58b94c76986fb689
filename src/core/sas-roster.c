#include "config.h"
#include "sas-roster.h"

/* @at_* say where in the array a key stands (index + 1); the others are lists by key. Keys are owned, values
 * borrowed. */
struct _SasRoster
{
  GPtrArray  *units, *people, *assignments;            /* owned items */
  GHashTable *at_unit, *at_person, *at_assignment;
  GHashTable *posts, *unit_posts, *staff, *subordinates, *children;
  GPtrArray  *none;
};

static GHashTable *
new_list_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static GHashTable *
new_position_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

SasRoster *
sas_roster_new (void)
{
  SasRoster *self = g_atomic_rc_box_new0 (SasRoster);

  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_unit_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_person_free);
  self->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_assignment_free);
  self->at_unit = new_position_index ();
  self->at_person = new_position_index ();
  self->at_assignment = new_position_index ();
  self->posts = new_list_index ();
  self->unit_posts = new_list_index ();
  self->staff = new_list_index ();
  self->subordinates = new_list_index ();
  self->children = new_list_index ();
  self->none = g_ptr_array_new ();
  return self;
}

SasRoster *
sas_roster_ref (SasRoster *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_roster (gpointer data)
{
  SasRoster *self = data;
  GHashTable *indexes[] = { self->at_unit, self->at_person, self->at_assignment,
                            self->posts, self->unit_posts, self->staff, self->subordinates, self->children };

  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    g_hash_table_unref (indexes[i]);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->assignments);
  g_ptr_array_unref (self->none);
}

void
sas_roster_unref (SasRoster *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_roster);
}

static void
list_add (GHashTable *index, const char *key, gpointer item)
{
  GPtrArray *list = g_hash_table_lookup (index, key != NULL ? key : "");

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, g_strdup (key != NULL ? key : ""), list);
    }
  g_ptr_array_add (list, item);
}

static void
list_remove (GHashTable *index, const char *key, gpointer item)
{
  GPtrArray *list = g_hash_table_lookup (index, key != NULL ? key : "");

  if (list != NULL)
    g_ptr_array_remove (list, item);
}

/* Puts @item at its key's place in @array and gives back what stood there, or NULL when the key is new. */
static gpointer
place (GPtrArray *array, GHashTable *at, const char *key, gpointer item)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (at, key));
  gpointer old;

  if (position == 0)
    {
      g_ptr_array_add (array, item);
      g_hash_table_insert (at, g_strdup (key), GUINT_TO_POINTER (array->len));
      return NULL;
    }
  old = array->pdata[position - 1];
  array->pdata[position - 1] = item;
  return old;
}

void
sas_roster_put_unit (SasRoster *self, SasUnit *unit)
{
  g_autoptr (SasUnit) old = NULL;

  g_return_if_fail (self != NULL && unit != NULL && unit->code != NULL);
  old = place (self->units, self->at_unit, unit->code, unit);
  if (old != NULL)
    list_remove (self->children, old->parent_code, old);
  list_add (self->children, unit->parent_code, unit);
}

void
sas_roster_put_person (SasRoster *self, SasPerson *person)
{
  g_autoptr (SasPerson) old = NULL;

  g_return_if_fail (self != NULL && person != NULL && person->nip != NULL);
  old = place (self->people, self->at_person, person->nip, person);
  if (old != NULL)
    {
      list_remove (self->staff, old->unit, old);
      list_remove (self->subordinates, old->superior, old);
    }
  list_add (self->staff, person->unit, person);
  list_add (self->subordinates, person->superior, person);
}

void
sas_roster_put_assignment (SasRoster *self, SasAssignment *assignment)
{
  g_autoptr (SasAssignment) old = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (self != NULL && assignment != NULL && assignment->nip != NULL);
  key = g_strdup_printf ("%s|%d|%s|%u", assignment->nip, (int) assignment->kind,
                         assignment->unit != NULL ? assignment->unit : "", assignment->from);
  old = place (self->assignments, self->at_assignment, key, assignment);
  if (old != NULL)
    {
      list_remove (self->posts, old->nip, old);
      list_remove (self->unit_posts, old->unit, old);
    }
  list_add (self->posts, assignment->nip, assignment);
  list_add (self->unit_posts, assignment->unit, assignment);
}

GPtrArray *
sas_roster_units (SasRoster *self)
{
  return self->units;
}

GPtrArray *
sas_roster_people (SasRoster *self)
{
  return self->people;
}

GPtrArray *
sas_roster_assignments (SasRoster *self)
{
  return self->assignments;
}

static gpointer
find (GPtrArray *array, GHashTable *at, const char *key)
{
  guint position = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (at, key)) : 0;

  return position > 0 ? array->pdata[position - 1] : NULL;
}

static GPtrArray *
list_of (SasRoster *self, GHashTable *index, const char *key)
{
  GPtrArray *list = g_hash_table_lookup (index, key != NULL ? key : "");

  return list != NULL ? list : self->none;
}

const SasUnit *
sas_roster_unit (SasRoster *self, const char *code)
{
  return find (self->units, self->at_unit, code);
}

const SasPerson *
sas_roster_person (SasRoster *self, const char *nip)
{
  return find (self->people, self->at_person, nip);
}

GPtrArray *
sas_roster_assignments_of (SasRoster *self, const char *nip)
{
  return list_of (self, self->posts, nip);
}

gboolean
sas_roster_studies (SasRoster *self, const char *nip, SasDate from, SasDate to)
{
  GPtrArray *assignments = sas_roster_assignments_of (self, nip);

  for (guint i = 0; i < assignments->len; i++)
    {
      const SasAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->kind == SAS_ASSIGNMENT_STUDY && (assignment->from == SAS_DATE_NONE || assignment->from <= to) &&
          (assignment->to == SAS_DATE_NONE || assignment->to >= from))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
sas_roster_assignments_in (SasRoster *self, const char *unit_code)
{
  return list_of (self, self->unit_posts, unit_code);
}

GPtrArray *
sas_roster_people_in (SasRoster *self, const char *unit_code)
{
  return list_of (self, self->staff, unit_code);
}

GPtrArray *
sas_roster_people_under (SasRoster *self, const char *nip)
{
  return list_of (self, self->subordinates, nip);
}

GPtrArray *
sas_roster_children (SasRoster *self, const char *unit_code)
{
  return list_of (self, self->children, unit_code);
}

GPtrArray *
sas_roster_descendants (SasRoster *self, const char *unit_code)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const SasUnit *top = sas_roster_unit (self, unit_code);

  if (top == NULL)
    return found;
  g_ptr_array_add (found, (gpointer) top);
  g_hash_table_add (seen, (gpointer) top);
  for (guint i = 0; i < found->len; i++)   /* the list grows while it is walked */
    {
      GPtrArray *below = sas_roster_children (self, ((SasUnit *) found->pdata[i])->code);

      for (guint k = 0; k < below->len; k++)
        if (g_hash_table_add (seen, below->pdata[k]))
          g_ptr_array_add (found, below->pdata[k]);
    }
  return found;
}
