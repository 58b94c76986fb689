#include "config.h"
#include <stdlib.h>
#include <string.h>
#include "sas-digest.h"

static gboolean
is_empty (const json_t *json)
{
  if (json_is_string (json))
    return json_string_length (json) == 0;
  if (json_is_array (json))
    return json_array_size (json) == 0;
  if (json_is_object (json))
    return json_object_size (json) == 0;
  return json_is_null (json) || json_is_false (json) || (json_is_integer (json) && json_integer_value (json) == 0);
}

static void
prune (json_t *json)
{
  const char *key;
  json_t *item;
  void *next;
  gsize i;

  json_array_foreach (json, i, item)
    prune (item);
  json_object_foreach_safe (json, next, key, item)
    {
      prune (item);
      if (is_empty (item))
        json_object_del (json, key);
    }
}

char *
sas_digest_record (const SasRecordType *type, gconstpointer record)
{
  g_autoptr (json_t) json = sas_record_to_json (type, record);
  char *text, *digest;

  prune (json);
  text = json_dumps (json, JSON_COMPACT | JSON_SORT_KEYS);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  free (text);
  return digest;
}

char *
sas_digest_chain (const char *before, const char *const *texts, guint count)
{
  g_autoptr (GString) bytes = g_string_new (before);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (bytes, "\n%" G_GSIZE_FORMAT ":%s", strlen (texts[i]), texts[i]);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes->str, (gssize) bytes->len);
}
