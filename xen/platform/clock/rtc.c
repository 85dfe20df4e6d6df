/*
 * The CMOS clock (Motorola MC146818 and its heirs), read once: seconds, so what is made of it is up
 * to a second slow.  No state.
 */
#include "clock.h"

#include <machine/port.h>

#define CMOS_INDEX	0x70
#define CMOS_DATA	0x71
#define RTC_SECOND	0x00
#define RTC_MINUTE	0x02
#define RTC_HOUR	0x04
#define RTC_DAY		0x07
#define RTC_MONTH	0x08
#define RTC_YEAR	0x09
#define RTC_STATUS_A	0x0a
#define RTC_STATUS_B	0x0b
#define STATUS_A_UPDATING 0x80
#define STATUS_B_24HOURS 0x02
#define STATUS_B_BINARY	0x04
#define HOUR_PM		0x80
#define POLLS_MAX	100000		/* an update takes 2 ms */

struct rtc_time {
	unsigned int rt_second, rt_minute, rt_hour, rt_day, rt_month, rt_year;
};

static unsigned int
cmos(uint8_t index)
{
	outb(CMOS_INDEX, index);
	return inb(CMOS_DATA);
}

static void
read_registers(struct rtc_time *t)
{
	for (int polls = 0; polls < POLLS_MAX; polls++)
		if ((cmos(RTC_STATUS_A) & STATUS_A_UPDATING) == 0)
			break;
	t->rt_second = cmos(RTC_SECOND);
	t->rt_minute = cmos(RTC_MINUTE);
	t->rt_hour = cmos(RTC_HOUR);
	t->rt_day = cmos(RTC_DAY);
	t->rt_month = cmos(RTC_MONTH);
	t->rt_year = cmos(RTC_YEAR);
}

static unsigned int
binary(unsigned int bcd)
{
	return (bcd >> 4) * 10 + (bcd & 0xf);
}

static void
decode(struct rtc_time *t, unsigned int status)
{
	bool afternoon = (status & STATUS_B_24HOURS) == 0 && (t->rt_hour & HOUR_PM) != 0;

	if ((status & STATUS_B_24HOURS) == 0)
		t->rt_hour &= ~(unsigned int)HOUR_PM;
	if ((status & STATUS_B_BINARY) == 0) {
		t->rt_second = binary(t->rt_second);
		t->rt_minute = binary(t->rt_minute);
		t->rt_hour = binary(t->rt_hour);
		t->rt_day = binary(t->rt_day);
		t->rt_month = binary(t->rt_month);
		t->rt_year = binary(t->rt_year);
	}
	if ((status & STATUS_B_24HOURS) == 0)
		t->rt_hour = t->rt_hour % 12 + (afternoon ? 12 : 0);
	t->rt_year += 2000;
}

/* Since 1970; a year begins in March, so that the leap day is its last. */
static uint64_t
days(const struct rtc_time *t)
{
	unsigned int year = t->rt_month > 2 ? t->rt_year : t->rt_year - 1;
	unsigned int month = t->rt_month > 2 ? t->rt_month - 3 : t->rt_month + 9;
	unsigned int in_year = (153 * month + 2) / 5 + t->rt_day - 1;

	return (uint64_t)year * 365 + year / 4 - year / 100 + year / 400 + in_year - 719468;
}

static bool
same(const struct rtc_time *a, const struct rtc_time *b)
{
	return a->rt_second == b->rt_second && a->rt_minute == b->rt_minute &&
	    a->rt_hour == b->rt_hour && a->rt_day == b->rt_day && a->rt_month == b->rt_month &&
	    a->rt_year == b->rt_year;
}

static bool
valid(const struct rtc_time *t)
{
	return t->rt_second < 61 && t->rt_minute < 60 && t->rt_hour < 24 && t->rt_day >= 1 &&
	    t->rt_day <= 31 && t->rt_month >= 1 && t->rt_month <= 12;
}

uint64_t
rtc_read(void)
{
	struct rtc_time t, again;
	int tries = 0;

	read_registers(&again);
	do {
		t = again;
		read_registers(&again);
	} while (!same(&t, &again) && ++tries < 10);
	decode(&t, cmos(RTC_STATUS_B));
	if (!valid(&t))
		return 0;
	return days(&t) * 86400 + t.rt_hour * 3600 + t.rt_minute * 60 + t.rt_second;
}
