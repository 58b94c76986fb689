#include "config.h"
#include "sas-matrix.h"

static json_t *
person_to_json (const SasIdentity *who, const char *nip)
{
  return json_pack ("{s:s, s:s, s:s}", "nip", nip, "name", who->name, "position", who->position);
}

static json_t *
cells_to_json (const SasMatrixMember *member)
{
  json_t *cells = json_array ();

  for (guint c = 0; c < member->cells->len; c++)
    {
      GPtrArray *entries = g_ptr_array_index (member->cells, c);
      json_t *cell = json_array ();

      for (guint i = 0; i < entries->len; i++)
        json_array_append_new (cell, json_string (((const SasMatrixEntry *) g_ptr_array_index (entries, i))->text));
      json_array_append_new (cells, cell);
    }
  return cells;
}

static json_t *
member_to_json (const SasMatrixMember *member)
{
  json_t *object = person_to_json (member->who, member->nip);

  if (member->elsewhere)
    json_object_set_new (object, "unit", json_string (member->who->unit));
  json_object_set_new (object, "state", member->has_plan ? json_string (sas_plan_states[member->state]) : json_null ());
  json_object_set_new (object, "cells", cells_to_json (member));
  return object;
}

static json_t *
holes_to_json (const SasMatrix *self)
{
  json_t *holes = json_array ();

  for (guint c = 0; c < self->columns->len; c++)
    if (sas_matrix_column (self, c)->supporters == 0)
      json_array_append_new (holes, json_string (sas_matrix_column (self, c)->text));
  return holes;
}

static void
add_orphans (json_t *orphans, const SasMatrixMember *member)
{
  for (guint i = 0; i < member->loose->len; i++)
    {
      const SasMatrixEntry *entry = g_ptr_array_index (member->loose, i);

      if (entry->orphan)
        json_array_append_new (orphans, json_pack ("{s:s, s:i, s:s}", "nip", member->nip, "result", (int) entry->result, "text", entry->text));
    }
}

json_t *
sas_matrix_to_json (const SasMatrix *self)
{
  json_t *object = json_object ();
  json_t *columns = json_array (), *members = json_array (), *orphans = json_array (), *teams = json_array ();

  for (guint c = 0; c < self->columns->len; c++)
    json_array_append_new (columns, json_string (sas_matrix_column (self, c)->text));
  for (guint i = 0; i < self->members->len; i++)
    {
      json_array_append_new (members, member_to_json (sas_matrix_member (self, i)));
      add_orphans (orphans, sas_matrix_member (self, i));
    }
  for (guint i = 0; i < self->teams->len; i++)
    json_array_append_new (teams, sas_matrix_to_json (g_ptr_array_index (self->teams, i)));
  if (self->name != NULL)
    json_object_set_new (object, "title", json_string (self->name));
  json_object_set_new (object, "year", json_integer (self->year));
  json_object_set_new (object, "leader", person_to_json (self->leader, self->leader_nip));
  json_object_set_new (object, "columns", columns);
  json_object_set_new (object, "members", members);
  json_object_set_new (object, "holes", holes_to_json (self));
  json_object_set_new (object, "orphans", orphans);
  json_object_set_new (object, "teams", teams);
  return object;
}
