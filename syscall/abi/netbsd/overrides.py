"""C text for what the rows of structs.tsv cannot spell: unions, function pointers, nested types.

The generated assertions still check the result against every row of structs.tsv.
"""

# Structures that structs.tsv lacks: members of others, and the old forms of compat calls.
EXTRA: dict[str, str] = {
    "timeval50": "\tlong tv_sec;\n\tlong tv_usec;\n",
    "timespec50": "\tlong tv_sec;\n\tlong tv_nsec;\n",
    "stat30": (
        "\tuint32_t st_dev;\n\tmode_t st_mode;\n\tino_t st_ino;\n\tnlink_t st_nlink;\n"
        "\tuid_t st_uid;\n\tgid_t st_gid;\n\tuint32_t st_rdev;\n"
        "\tstruct timespec50 st_atim;\n\tstruct timespec50 st_mtim;\n"
        "\tstruct timespec50 st_ctim;\n\tstruct timespec50 st_birthtim;\n"
        "\toff_t st_size;\n\tblkcnt_t st_blocks;\n\tblksize_t st_blksize;\n"
        "\tuint32_t st_flags;\n\tuint32_t st_gen;\n\tuint32_t st_spare[2];\n"
    ),
    "dl_addr": (
        "\tuint8_t dl_type;\n\tuint8_t dl_nlen;\n\tuint8_t dl_alen;\n\tuint8_t dl_slen;\n"
        "\tchar dl_data[12];\n"
    ),
    "bt_bad": "\tuint16_t bt_cyl;\n\tuint16_t bt_trksec;\n",
    "vndgeom": (
        "\tuint32_t vng_secsize;\n\tuint32_t vng_nsectors;\n\tuint32_t vng_ntracks;\n"
        "\tuint32_t vng_ncylinders;\n"
    ),
    "layer_args": "\tchar *target;\n\tstruct export_args30 _pad1;\n",
}

# Members, by (struct, field), whose row says "aggregate" or names a type that only kernels have.
MEMBERS: dict[tuple[str, str], str] = {
    ("in6_addr", "__u6_addr"): (
        "\tunion {\n\t\tuint8_t __u6_addr8[16];\n\t\tuint16_t __u6_addr16[8];\n"
        "\t\tuint32_t __u6_addr32[4];\n\t} __u6_addr;\n"
    ),
    ("sigaction", "_sa_u"): (
        "\tunion {\n\t\tvoid (*_sa_handler)(int);\n"
        "\t\tvoid (*_sa_sigaction)(int, void *, void *);\n\t} _sa_u;\n"
    ),
    ("sigevent", "sigev_value"): (
        "\tunion sigval sigev_value;\n\tvoid (*sigev_notify_function)(union sigval);\n"
    ),
    ("disklabel", "d_un"): (
        "\tunion {\n\t\tchar un_d_packname[16];\n"
        "\t\tstruct {\n\t\t\tchar *un_d_boot0;\n\t\t\tchar *un_d_boot1;\n\t\t} un_b;\n"
        "\t} d_un;\n"
    ),
    ("partition", "__partition_u2"): (
        "\tunion {\n\t\tuint32_t fsize;\n\t\tuint32_t cdsession;\n\t} __partition_u2;\n"
    ),
    ("partition", "__partition_u1"): (
        "\tunion {\n\t\tuint16_t cpg;\n\t\tuint16_t sgs;\n\t} __partition_u1;\n"
    ),
    ("sysctlnode", "sysctl_un"): (
        "\tunion {\n"
        "\t\tstruct {\n\t\t\tuint32_t suc_csize;\n\t\t\tuint32_t suc_clen;\n"
        "\t\t\tstruct sysctlnode *suc_child;\n\t\t} scu_child;\n"
        "\t\tstruct {\n\t\t\tvoid *sud_data;\n\t\t\tsize_t sud_offset;\n\t\t} scu_data;\n"
        "\t\tint32_t scu_alias;\n\t\tint32_t scu_idata;\n\t\tuint64_t scu_qdata;\n"
        "\t} sysctl_un;\n"
    ),
    ("sysctlnode", "_sysctl_size"): "\tsize_t _sysctl_size;\n",
    ("sysctlnode", "_sysctl_func"): (
        "\tint (*_sysctl_func)(const int *, u_int, void *, size_t *, const void *, size_t,\n"
        "\t    const int *, void *, const struct sysctlnode *);\n"
    ),
    ("sysctlnode", "_sysctl_parent"): "\tstruct sysctlnode *_sysctl_parent;\n",
    ("sysctlnode", "_sysctl_desc"): "\tconst char *_sysctl_desc;\n",
    ("quotactl_args", "u"): (
        "\tunion {\n"
        "\t\tstruct {\n\t\t\tvoid *qc_info;\n\t\t} stat;\n"
        "\t\tstruct {\n\t\t\tint qc_idtype;\n\t\t\tvoid *qc_info;\n\t\t} idtypestat;\n"
        "\t\tstruct {\n\t\t\tint qc_objtype;\n\t\t\tvoid *qc_info;\n\t\t} objtypestat;\n"
        "\t\tstruct {\n\t\t\tconst struct quotakey *qc_key;\n"
        "\t\t\tstruct quotaval *qc_val;\n\t\t} get;\n"
        "\t\tstruct {\n\t\t\tconst struct quotakey *qc_key;\n"
        "\t\t\tconst struct quotaval *qc_val;\n\t\t} put;\n"
        "\t\tstruct {\n\t\t\tconst struct quotakey *qc_key;\n\t\t} del;\n"
        "\t\tstruct {\n\t\t\tvoid *qc_cursor;\n\t\t} cursoropen;\n"
        "\t\tstruct {\n\t\t\tvoid *qc_cursor;\n\t\t\tint qc_idtype;\n"
        "\t\t} cursorskipidtype;\n"
        "\t\tstruct {\n\t\t\tvoid *qc_cursor;\n\t\t\tstruct quotakey *qc_keys;\n"
        "\t\t\tstruct quotaval *qc_vals;\n\t\t\tunsigned int qc_maxnum;\n"
        "\t\t\tunsigned int *qc_ret;\n\t\t} cursorget;\n"
        "\t\tstruct {\n\t\t\tvoid *qc_cursor;\n\t\t\tint *qc_ret;\n\t\t} cursoratend;\n"
        "\t\tstruct {\n\t\t\tint qc_idtype;\n\t\t\tconst char *qc_quotafile;\n"
        "\t\t} quotaon;\n"
        "\t\tstruct {\n\t\t\tint qc_idtype;\n\t\t} quotaoff;\n"
        "\t} u;\n"
    ),
    ("ktr_header", "_v"): (
        "\tunion {\n"
        "\t\tstruct {\n\t\t\tint32_t tv_sec;\n\t\t\tlong tv_usec;\n"
        "\t\t\tconst void *_buf;\n\t\t} _v0;\n"
        "\t\tstruct {\n\t\t\tint32_t tv_sec;\n\t\t\tlong tv_nsec;\n"
        "\t\t\tlwpid_t _lid;\n\t\t} _v1;\n"
        "\t\tstruct {\n\t\t\tstruct timespec _ts;\n\t\t\tlwpid_t _lid;\n\t\t} _v2;\n"
        "\t} _v;\n"
    ),
    ("ktr_genio", "ktr_rw"): "\tint ktr_rw;\n",
    ("ktr_psig", "action"): "\tvoid (*action)(int);\n",
}

# Structures whose members stand unaligned on disk.
PACKED = frozenset({"appleufslabel"})

# C members that abbreviate a member of a union or a nested struct, as NetBSD's headers define them.
MEMBER_MACROS = """\
#define st_atimespec st_atim
#define st_mtimespec st_mtim
#define st_ctimespec st_ctim
#define st_birthtimespec st_birthtim
#define st_atimensec st_atim.tv_nsec
#define st_mtimensec st_mtim.tv_nsec
#define st_ctimensec st_ctim.tv_nsec
#define st_birthtimensec st_birthtim.tv_nsec
#define p_fsize __partition_u2.fsize
#define p_cdsession __partition_u2.cdsession
#define p_cpg __partition_u1.cpg
#define p_sgs __partition_u1.sgs
#define s6_addr __u6_addr.__u6_addr8
#define sysctl_csize sysctl_un.scu_child.suc_csize
#define sysctl_clen sysctl_un.scu_child.suc_clen
#define sysctl_child sysctl_un.scu_child.suc_child
#define sysctl_data sysctl_un.scu_data.sud_data
#define sysctl_offset sysctl_un.scu_data.sud_offset
#define sysctl_alias sysctl_un.scu_alias
#define sysctl_idata sysctl_un.scu_idata
#define sysctl_qdata sysctl_un.scu_qdata
#define sysctl_size _sysctl_size
#define sysctl_func _sysctl_func
#define sysctl_parent _sysctl_parent
#define sysctl_desc _sysctl_desc
"""
