/* The staff samples: files, and the office that stands after some of them. */
#pragma once
#include "sas-import.h"
char      *sample_path   (const char *name);                          /* (transfer full) */
json_t    *sample_json   (const char *name);                          /* (transfer full) */
GBytes    *sample_bytes  (const char *name);                          /* (transfer full); the two large ones are made here */
SasImport *sample_import (const char *name, SasRoster *office);       /* (transfer full) */
/* Imports a sample that must be free of faults, and puts it into @office. */
void       sample_apply  (const char *name, SasRoster *office);
/* What a store does with an import. */
void       apply_import  (SasImport *import, SasRoster *office);
