#include <string.h>
#include "sas-uuid.h"

static void
test_version_and_order (void)
{
  g_autofree char *first = sas_uuid_new ();
  g_autofree char *second = NULL;

  g_usleep (2000);
  second = sas_uuid_new ();
  g_assert_true (g_uuid_string_is_valid (first));
  g_assert_cmpint (first[14], ==, '7');
  g_assert_nonnull (strchr ("89ab", first[19]));
  g_assert_cmpstr (first, <, second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid/version-and-order", test_version_and_order);
  return g_test_run ();
}
