#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-i18n.h"
#include "sas-rating-order.h"

gboolean
sas_rating_shows (SasRatingShow show, SasStand stand)
{
  return show == SAS_RATING_SHOW_ALL || (show == SAS_RATING_SHOW_UNRATED && stand == SAS_STAND_UNRATED) ||
         (show == SAS_RATING_SHOW_REASON && stand == SAS_STAND_REASON);
}

static gboolean
holds (const char *text, const char *folded)
{
  g_autofree char *small = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return small != NULL && strstr (small, folded) != NULL;
}

gboolean
sas_rating_member_found (const SasRatingMember *member, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (trimmed, -1);

  return *folded == '\0' || holds (member->name, folded) || holds (member->position, folded) || holds (member->nip, folded);
}

/* What the appraiser has to do stands first; what he waits for, before what is done. */
static int
turn_of (SasStand stand)
{
  static const SasStand turns[SAS_STANDS] = {
    SAS_STAND_UNRATED, SAS_STAND_REASON, SAS_STAND_WAITING, SAS_STAND_UNOPENED, SAS_STAND_RATED, SAS_STAND_SIGNED, SAS_STAND_CLOSED,
  };
  int turn = 0;

  while (turns[turn] != stand)
    turn++;
  return turn;
}

static double
percent_of (const SasRatingMember *member)
{
  return isnan (member->view->percent) ? HUGE_VAL : member->view->percent;
}

int
sas_rating_member_compare (const SasRatingMember *a, const SasRatingMember *b, SasRatingOrder order)
{
  int difference = 0;

  if (order == SAS_RATING_BY_NAME)
    difference = g_utf8_collate (a->name, b->name);
  else if (order == SAS_RATING_BY_STAND)
    difference = turn_of (a->view->stand) - turn_of (b->view->stand);
  else if (order == SAS_RATING_BY_PERCENT && percent_of (a) != percent_of (b))
    difference = percent_of (a) < percent_of (b) ? -1 : 1;
  return difference != 0 ? difference : a->place < b->place ? -1 : 1;
}

char *
sas_rating_next (guint reasons, guint unrated)
{
  g_autofree char *give = g_strdup_printf (ngettext_ ("Give %u reason", "Give %u reasons", reasons), reasons);

  if (reasons == 0)
    return unrated > 0 ? g_strdup_printf (_("Rate %u more"), unrated) : NULL;
  return unrated > 0 ? g_strdup_printf (_("%s, rate %u more"), give, unrated) : g_steal_pointer (&give);
}
