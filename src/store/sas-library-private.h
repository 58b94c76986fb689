/* What the files of the library share. */
#pragma once
#include "sas-library-store.h"
G_BEGIN_DECLS
/* The entry in the columns position, unit, source, used, year, result from @first on; NULL: its result cannot be read. */
SasLibraryEntry *sas_library_read (sqlite3_stmt *stmt, int first);
G_END_DECLS
