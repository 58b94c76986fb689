#include "config.h"
#include <gio/gio.h>
#include "sas-date.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-method.h"
#include "sas-profile.h"

typedef struct { char *id, *title; SasDate from, to; gboolean numeric; } Span;   /* to: SAS_DATE_NONE while in force */

static SasDate
read_date (GKeyFile *file, const char *key)
{
  g_autofree char *text = sas_profile_text (file, "regulation", key);

  return sas_date_from_iso (text);
}

static Span *
read_span (const char *name)
{
  g_autofree char *path = g_strconcat (SAS_PROFILE_REGULATIONS, name, NULL);
  GKeyFile *file = sas_profile_file (path);
  Span *span = g_new0 (Span, 1);

  span->id = sas_profile_text (file, "regulation", "id");
  span->title = sas_profile_text (file, "regulation", "title");
  span->from = read_date (file, "from");
  span->to = read_date (file, "to");
  span->numeric = !g_key_file_has_group (file, "plan");
  return span;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  SasDate first = (*(const Span *const *) a)->from, second = (*(const Span *const *) b)->from;

  return first > second ? -1 : first < second;
}

/* The newest first; read once and kept. */
static GPtrArray *
spans (void)
{
  static GPtrArray *all;

  if (g_once_init_enter (&all))
    {
      GPtrArray *read = g_ptr_array_new ();
      g_auto (GStrv) names = sas_profile_names (SAS_PROFILE_REGULATIONS);

      for (guint i = 0; names[i] != NULL; i++)
        g_ptr_array_add (read, read_span (names[i]));
      g_ptr_array_sort (read, compare_spans);
      g_once_init_leave (&all, read);
    }
  return all;
}

static const Span *
span_of (const char *id)
{
  for (guint i = 0; i < spans ()->len; i++)
    {
      const Span *span = g_ptr_array_index (spans (), i);

      if (g_strcmp0 (span->id, id) == 0)
        return span;
    }
  return NULL;
}

const char *
sas_method_regulation (int year)
{
  SasDate end = sas_date_new ((guint) CLAMP (year, 1, 9999), 12, 31);
  const Span *span = NULL;

  for (guint i = 0; i < spans ()->len; i++)
    {
      span = g_ptr_array_index (spans (), i);
      if (span->from <= end && (span->to == SAS_DATE_NONE || span->to >= end))
        return span->id;
    }
  return span->id;
}

const char *
sas_method_title (const char *regulation)
{
  const Span *span = span_of (regulation);

  return span != NULL ? span->title : NULL;
}

gboolean
sas_method_is_numeric (const char *regulation)
{
  const Span *span = span_of (regulation);

  return span != NULL && span->numeric;
}

gboolean
sas_method_check (int year, SasMethod method, GError **error)
{
  const Span *span = span_of (sas_method_regulation (year));

  if (span->numeric == (method == SAS_METHOD_NUMBERS))
    return TRUE;
  if (span->numeric)
    return sas_error_refuse (error, _("%d is a year of %s, which appraises with numbers and knows no predicates of results and behaviour. "
                                      "Record it as an old year: in Staff and units beside the person, or with `set legacy`. Nothing was changed."),
                             year, span->title);
  return sas_error_refuse (error, _("%d is a year of %s, which appraises by predicates and not with numbers. Its plan and evaluation are entered "
                                    "as such. Nothing was changed."), year, span->title);
}
