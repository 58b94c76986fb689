/* A bounded, repeatable share of the fuzzing for every run of the tests: each parser on all its seeds as they are, then on
 * seeds that a small mutator has changed. The same numbers every time; more of them: FUZZ_MUTATIONS=100000. */
#include <stdlib.h>
#include <string.h>
#include "fuzz-targets.h"
#include "sas-i18n.h"

enum { MUTATIONS = 600, MOST_CHANGES = 6, MOST_SEED_BYTES = 24 * 1024, MOST_PIECE = 64 };

static const char *const tokens[] = {
  ";", ",", "\t", "\"", "\r", "\n", "=", "\xEF\xBB\xBF", "\xFF\xFE", "\0", "1,98609E+17", "196805171994031002", "UNOR-00", "NIP", "NIP ATASAN",
  "<", ">", "</c>", "<row r='9'>", "<c t='s'>", "&amp;", "&#0;", "PK\1\2", "PK\5\6", "{", "}", "[", "]", "null", "\\ud800", "\xC3", "-1",
  "99999999999999999999", "\"results\"", "\"indicators\":[", "2026-02-30",
};

static guint32
next_random (guint32 *state)
{
  *state ^= *state << 13;   /* xorshift32 */
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

static void
replace (GByteArray *bytes, guint at, guint removed, const void *piece, guint added)
{
  g_autofree guint8 *tail = g_memdup2 (bytes->data + at + removed, bytes->len - at - removed);
  guint tail_length = bytes->len - at - removed;

  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, piece, added);
  if (tail_length > 0)
    g_byte_array_append (bytes, tail, tail_length);
}

static void
change_once (GByteArray *bytes, guint32 *state)
{
  guint at = bytes->len > 0 ? next_random (state) % bytes->len : 0;
  guint wish = next_random (state) % MOST_PIECE;
  guint length = MIN (wish, bytes->len - at);
  guint from = bytes->len > 0 ? next_random (state) % bytes->len : 0;
  const char *token = tokens[next_random (state) % G_N_ELEMENTS (tokens)];
  g_autofree guint8 *piece = NULL;

  switch (next_random (state) % 6)
    {
    case 0:   /* a bit */
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1u << (next_random (state) % 8));
      break;
    case 1:   /* a byte */
      if (bytes->len > 0)
        bytes->data[at] = (guint8) next_random (state);
      break;
    case 2:   /* a piece less */
      replace (bytes, at, length, "", 0);
      break;
    case 3:   /* a piece twice */
      length = MIN (length, bytes->len - from);
      piece = g_memdup2 (bytes->data + from, length);
      replace (bytes, at, 0, piece != NULL ? piece : (guint8 *) "", length);
      break;
    case 4:   /* cut off */
      g_byte_array_set_size (bytes, at);
      break;
    default:  /* a word that parsers listen to */
      replace (bytes, at, 0, token, MAX ((guint) strlen (token), 1));
    }
}

static GPtrArray *
load_seeds (const FuzzTarget *target)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", target->corpus, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, target->suffix))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, (GCompareFunc) (void *) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      char *text = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (names->pdata[i], &text, &length, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (text, length));
    }
  g_assert_cmpuint (seeds->len, >, 3);
  return seeds;
}

static guint
wanted_mutations (void)
{
  const char *given = g_getenv ("FUZZ_MUTATIONS");

  return given != NULL ? (guint) g_ascii_strtoull (given, NULL, 10) : MUTATIONS;
}

static void
test_target (gconstpointer data)
{
  const FuzzTarget *target = data;
  g_autoptr (GPtrArray) seeds = load_seeds (target);
  guint32 state = g_str_hash (target->name) | 1;

  for (guint i = 0; i < seeds->len; i++)
    target->func (g_bytes_get_data (seeds->pdata[i], NULL), g_bytes_get_size (seeds->pdata[i]));
  for (guint i = 0; i < wanted_mutations (); i++)
    {
      GBytes *seed = seeds->pdata[next_random (&state) % seeds->len];
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree guint8 *exact = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), (guint) MIN (g_bytes_get_size (seed), MOST_SEED_BYTES));
      for (guint k = next_random (&state) % MOST_CHANGES + 1; k > 0; k--)
        change_once (bytes, &state);
      exact = g_memdup2 (bytes->data, bytes->len);   /* of its own size, so that reading beyond it is seen */
      target->func (exact, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (const FuzzTarget *target = fuzz_targets; target->name != NULL; target++)
    {
      g_autofree char *path = g_strconcat ("/fuzz/", target->name, NULL);

      g_test_add_data_func (path, target, test_target);
    }
  return g_test_run ();
}
