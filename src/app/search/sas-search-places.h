/* Pages and actions that a search finds by their words, without the office file. */
#pragma once
#include "sas-search-item.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* Appends those whose words all of @find begin or stand in; "" finds every page. @session: whose pages. */
void sas_search_places_add (GListStore *store, SasSession *session, const char *find);
G_END_DECLS
