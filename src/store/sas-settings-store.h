/* The office's own settings: key and value. An unset key reads as its default (NULL here: "not set"). */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
G_BEGIN_DECLS
#define SAS_SETTING_OFFICE      "office"        /* name of the agency, as printed */
#define SAS_SETTING_PLACE       "place"         /* where documents are signed */
#define SAS_SETTING_LETTERHEAD  "letterhead"    /* lines of the kop surat, one a line */
#define SAS_SETTING_LOGO        "logo"          /* bytes of a PNG or JPEG */
#define SAS_SETTING_PAPER       "paper"         /* "f4" | "a4" */
#define SAS_SETTING_FACE        "face"          /* "bookman" | "liberation-sans" */
#define SAS_SETTING_FILL        "fill"          /* "colour" (unset) | "grey": ground of heading cells */
#define SAS_SETTING_FOOTNOTES   "footnotes"     /* "1" (unset) | "0" */
#define SAS_SETTING_FORM_CODE   "form-code"     /* "0" (unset) | "1": FORMAT A.1.1 as first line */
#define SAS_SETTING_SPELLING    "spelling"      /* "clean" (unset) | "gazette": slips of the printed forms */
#define SAS_SETTING_CHOICES     "choices"       /* "chosen" (unset) | "struck": what was not chosen is left out, or struck out */
#define SAS_SETTING_EMBLEM      "emblem"        /* bytes of a PNG or JPEG: the national emblem on D.1.1-D.1.3 */
#define SAS_SETTING_LANGUAGE    "language"      /* "id" | "en" */
#define SAS_SETTING_CYCLE       "cycle"         /* "quarterly" | "monthly" */
#define SAS_SETTING_WINDOW_OPENS "window-opens"  /* day of the last month on which a period's evaluation begins; 20 (unset) */
#define SAS_SETTING_WINDOW_CLOSES "window-closes" /* working days after the period until which it lasts; 10 (unset) */
#define SAS_SETTING_APPROACH    "approach"      /* "quantitative" (unset) | "qualitative": of a new plan */
#define SAS_SETTING_WEEK        "week"          /* "5" (unset) | "6": working days a week */
#define SAS_SETTING_DIALOGUE    "dialogue"      /* "regulation" (unset) | "always": when a plan needs a recorded dialogue to be set */
#define SAS_SETTING_EVIDENCE    "evidence-limit"  /* MB of one file that is taken into the office file; 10 (unset), 100 at most */
#define SAS_SETTING_INDEX       "index"         /* "off" (unset) | "on": the internal index, which no regulation knows */
#define SAS_SETTING_PROMOTION_FROM "promotion-from"   /* the index from which on promotion is looked at; 90 (unset) */
#define SAS_SETTING_COACHING_BELOW "coaching-below"   /* the index below which coaching is compulsory; 70 (unset) */
#define SAS_SETTING_ALLOWANCE   "allowance"     /* "sangat-baik=110; baik=100": percent of the allowance, by predicate */
#define SAS_SETTING_SAMPLE      "sample"        /* "1": the made-up office */

/* Every setting, in the order in which people are shown them; ends with a row without key. A setting is a constant above and a
 * row of this table: the window keeps it in memory, the CLI reads and sets it. */
typedef struct
{
  const char *key;
  const char *choices[3];   /* what its value may be, the default first; none: any text. Ends with NULL */
  guint       most;         /* 0, or: it is a number from 1 to this */
  gboolean    is_bytes;     /* the _bytes functions read and write it */
  gboolean    is_inner;     /* set by the program, not by people */
} SasSettingSpec;
extern const SasSettingSpec sas_setting_specs[];
const SasSettingSpec *sas_setting_spec_find (const char *key);                  /* (nullable) */

char    *sas_settings_store_get       (SasDb *db, const char *key, GError **error);   /* (transfer full) (nullable) */
GBytes  *sas_settings_store_get_bytes (SasDb *db, const char *key, GError **error);   /* (transfer full) (nullable) */
/* Of a setting that is a number; @otherwise where it is unset, or out of its bounds. */
guint    sas_settings_store_number    (SasDb *db, const char *key, guint otherwise);
/* NULL or "" unsets. Recorded in the audit chain when the value changes. */
gboolean sas_settings_store_set       (SasDb *db, const char *key, const char *value, const SasActor *actor, GError **error);
/* For the logo: refuses what is neither PNG nor JPEG, or larger than 4 MiB (SAS_ERROR_INVALID). */
gboolean sas_settings_store_set_bytes (SasDb *db, const char *key, GBytes *value, const SasActor *actor, GError **error);
G_END_DECLS
