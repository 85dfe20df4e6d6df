/* What the files of mem/ and the linker script tell each other. */
#ifndef MEM_MEMORY_H
#define MEM_MEMORY_H

#include <machine/page.h>

#define BOOT_MAP_END	0x100000000UL	/* start.S maps physical memory up to here */
#define STACKS_BASE	(DEVICE_BASE + 0x100000000000UL)	/* stacks; device memory is below */
#define IMAGE_PHYS	0x100000UL	/* where the image is loaded */

/* The image's parts, page by page (link.ld); between them the pages have nothing. */
extern const char image_start[], image_end[];
extern const char image_rodata_start[], image_rodata_end[];
extern const char image_data_start[], image_data_end[];
/* start.S's page tables, and the unmapped page under the stack that it runs on. */
#define BOOT_TABLES	7
extern char boot_tables[BOOT_TABLES][PAGE_SIZE];
extern const char boot_stack_guard[];

/* A number below 0x80 for each taken page, for whoever took it. */
void page_tag(const void *page, size_t pages, uint8_t tag);
uint8_t page_tag_of(const void *);		/* 0 for what is no RAM */
/* Replaces the boot tables by the final ones; page_alloc() works for memory below BOOT_MAP_END. */
void map_init(void);

#endif
