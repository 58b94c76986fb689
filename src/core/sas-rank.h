/* Ranks and grades (golongan ruang) of PNS, grades of PPPK. PNS: PP 99/2000 annex; PPPK: grades I-XVII without rank
 * names (Perpres 98/2020). */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* "Penata Muda Tingkat I" for "III/b"; NULL for a grade of PPPK or none. */
const char *sas_rank_name       (const char *grade);
/* The grade in what people write: "III/b", "iii b", "Penata Muda Tk. I (III/b)", "Penata Muda Tk. I", "IX", "Gol. IX".
 * A static string; NULL when it is none. */
const char *sas_rank_find_grade (const char *text);
/* "Penata Muda Tingkat I (III/b)", "IX"; NULL for none. (transfer full) */
char       *sas_rank_text       (const char *grade);
G_END_DECLS
