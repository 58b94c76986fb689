/* A long team in the rating grid: whom a filter lets through, and who stands before whom. */
#pragma once
#include "sas-rating-view.h"
G_BEGIN_DECLS
typedef enum { SAS_RATING_SHOW_ALL, SAS_RATING_SHOW_UNRATED, SAS_RATING_SHOW_REASON, SAS_RATING_SHOWS } SasRatingShow;
typedef enum { SAS_RATING_BY_STAFF, SAS_RATING_BY_NAME, SAS_RATING_BY_STAND, SAS_RATING_BY_PERCENT, SAS_RATING_ORDERS } SasRatingOrder;

/* One of the team: what can be found and compared. All borrowed. */
typedef struct
{
  const SasRatingView *view;
  const char          *name, *position, *nip;   /* @position nullable */
  guint                place;                   /* in the staff list */
} SasRatingMember;

gboolean sas_rating_shows         (SasRatingShow show, SasStand stand);
/* @text: what is typed, any part of name, position or NIP in any letters; "" finds everybody. */
gboolean sas_rating_member_found  (const SasRatingMember *member, const char *text);
/* As strcmp; never 0 for two. Who has to be rated first stands first, then whose reason is missing; the lowest percentage first, who has
 * none last. */
int      sas_rating_member_compare (const SasRatingMember *a, const SasRatingMember *b, SasRatingOrder order);
/* The one thing that comes next for all of them, "Isi 1 alasan, nilai 3 lagi"; NULL: nothing. (transfer full) */
char    *sas_rating_next          (guint reasons, guint unrated);
G_END_DECLS
