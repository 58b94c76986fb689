#include "sas-uuid.h"

/* 48 bits of milliseconds, then version and variant over GLib's random version 4. */
char *
sas_uuid_new (void)
{
  char *uuid = g_uuid_string_random ();
  guint64 ms = (guint64) g_get_real_time () / 1000;
  char head[15];

  g_snprintf (head, sizeof head, "%08x-%04x", (guint) (ms >> 16), (guint) (ms & 0xffff));
  for (guint i = 0; i < 13; i++)
    uuid[i] = head[i];
  uuid[14] = '7';
  return uuid;
}
