CREATE TABLE `ability_assessment` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scale_version` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `assessed_on` date NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `answers_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `note_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `entered_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `entered_at` datetime(3) DEFAULT NULL,
  `second_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `second_at` datetime(3) DEFAULT NULL,
  `level` tinyint(3) unsigned DEFAULT NULL,
  `due_on` date DEFAULT NULL,
  `rules_version` int(10) unsigned DEFAULT NULL,
  `reminded_at` datetime(3) DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `under_way_of` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `state` in ('draft','entered','returned') then `older_person_id` end) STORED,
  `current_of` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `state` = 'confirmed' then `older_person_id` end) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `ability_assessment_current` (`current_of`),
  UNIQUE KEY `ability_assessment_under_way` (`under_way_of`),
  KEY `ability_assessment_due` (`state`,`due_on`),
  KEY `ability_assessment_person` (`older_person_id`,`assessed_on`),
  CONSTRAINT `ability_assessment_two` CHECK (`second_by` is null or `second_by` <> `entered_by`),
  CONSTRAINT `ability_assessment_counts` CHECK (`state` not in ('confirmed','superseded') or `level` is not null and `level` <= 4 and `due_on` is not null and `second_by` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `access_key` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slot` tinyint(3) unsigned DEFAULT NULL,
  `name` varchar(60) NOT NULL,
  `handle` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `secret_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scopes` varchar(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `made_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `made_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `revoked_at` datetime(3) DEFAULT NULL,
  `last_used_on` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `access_key_handle` (`handle`),
  UNIQUE KEY `access_key_place` (`provider_id`,`slot`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `account` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `login` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `password_hash` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `display_name_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  `grants_version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `leave_due_at` datetime(3) DEFAULT NULL,
  `left_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_02ec5e354b7a10ffa2e1c0b70e` (`login`),
  KEY `account_leave_due` (`leave_due_at`),
  CONSTRAINT `account_state` CHECK (`state` in ('active','disabled')),
  CONSTRAINT `account_town` CHECK (`role` <> 'town_officer' or `town_code` is not null),
  CONSTRAINT `account_provider` CHECK (`role` not in ('provider_manager','caregiver') or `provider_id` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `answer_way` (
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sms` tinyint(4) NOT NULL DEFAULT 0,
  `phone` tinyint(4) NOT NULL DEFAULT 0,
  `number_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `changed_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`service_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `area` (
  `code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `parent_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `name_zh` varchar(60) NOT NULL,
  `name_en` varchar(80) NOT NULL,
  `lng` double DEFAULT NULL,
  `lat` double DEFAULT NULL,
  `population` int(10) unsigned DEFAULT NULL,
  PRIMARY KEY (`code`),
  KEY `area_parent` (`parent_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `asked_beside` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `offer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `way` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'queued',
  `token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `due_at` datetime(3) NOT NULL,
  `attempts` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `sent_at` datetime(3) DEFAULT NULL,
  `answered_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `asked_beside_once` (`offer_id`,`way`),
  UNIQUE KEY `asked_beside_token` (`token_hash`),
  KEY `asked_beside_due` (`state`,`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `audit_entry` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `action` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `object_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `detail` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `correlation_id` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `audit_entry_actor` (`actor_id`,`id`),
  KEY `audit_entry_object` (`object_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `auto_accept_rule` (
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `level_max` tinyint(3) unsigned NOT NULL,
  `quantity_max` smallint(5) unsigned NOT NULL,
  `from_minute` smallint(5) unsigned NOT NULL,
  `to_minute` smallint(5) unsigned NOT NULL,
  `urgent_too` tinyint(4) NOT NULL DEFAULT 0,
  `asked_at` datetime(3) NOT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  `decided_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(300) DEFAULT NULL,
  `trusted_version` int(10) unsigned DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`service_id`),
  KEY `auto_accept_rule_state` (`state`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `bed` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `room` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `number` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sex_rule` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'any',
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'vacant',
  `open_from` date DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `floor` varchar(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `bed_in_service` (`service_id`,`room`,`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `bed_event` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `act` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `other_bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `note_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `note_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `bed_event_of_person` (`older_person_id`),
  KEY `bed_event_of_bed` (`bed_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `bed_night` (
  `bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `night` date NOT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`bed_id`,`night`),
  KEY `bed_night_hold` (`hold_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `bed_resident` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_date` date NOT NULL,
  `until_date` date DEFAULT NULL,
  `left_at` datetime(3) DEFAULT NULL,
  `live_bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `left_at` is null then `bed_id` end) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `bed_resident_lives_in` (`live_bed_id`),
  KEY `bed_resident_of_service` (`service_id`,`left_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `bed_undo` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `acts` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (`id`),
  KEY `bed_undo_over` (`until_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `capacity_hold` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `offer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'pending',
  `until_at` datetime(3) NOT NULL,
  `bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `from_date` date DEFAULT NULL,
  `nights` int(10) unsigned DEFAULT NULL,
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `open_bed_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `state` in ('pending','confirmed') and `nights` is null then `bed_id` end) STORED,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `resolved_at` datetime(3) DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `bed_since` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `capacity_hold_offer` (`offer_id`),
  UNIQUE KEY `capacity_hold_open_bed` (`open_bed_id`),
  KEY `capacity_hold_stays` (`bed_id`,`state`,`from_date`),
  KEY `capacity_hold_due` (`state`,`until_at`),
  KEY `capacity_hold_request` (`request_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `capacity_ledger` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `unit` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `pool_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_bucket` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_bucket` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity` int(10) unsigned NOT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  KEY `capacity_ledger_hold` (`hold_id`),
  KEY `capacity_ledger_pool` (`unit`,`pool_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `capacity_slot` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `part` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `capacity` int(10) unsigned NOT NULL,
  `used` int(10) unsigned NOT NULL DEFAULT 0,
  `out_of_service` int(10) unsigned NOT NULL DEFAULT 0,
  `cutoff_at` datetime(3) DEFAULT NULL,
  `closed` tinyint(4) NOT NULL DEFAULT 0,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `capacity_slot_when` (`service_id`,`on_date`,`part`),
  KEY `capacity_slot_day` (`kind`,`on_date`),
  CONSTRAINT `capacity_slot_not_oversold` CHECK (`used` + `out_of_service` <= `capacity`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `skill_mask` int(10) unsigned NOT NULL DEFAULT 0,
  `area_towns` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `certificate_no` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `told_skill_mask` int(10) unsigned DEFAULT NULL,
  `skills_on` date DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `caregiver_service` (`service_id`,`state`),
  KEY `caregiver_provider` (`provider_id`,`id`),
  KEY `caregiver_skills_on` (`skills_on`),
  KEY `caregiver_account` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_certificate` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `skill_mask` int(10) unsigned NOT NULL,
  `valid_from` date NOT NULL,
  `valid_to` date DEFAULT NULL,
  `warned_of` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `caregiver_certificate_ends` (`valid_to`),
  KEY `caregiver_certificate_of` (`caregiver_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_diary` (
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`caregiver_id`),
  KEY `caregiver_diary_service` (`service_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_leave` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_date` date NOT NULL,
  `to_date` date NOT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shifts` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `taken_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `caregiver_leave_of` (`caregiver_id`,`from_date`),
  CONSTRAINT `caregiver_leave_in_order` CHECK (`from_date` <= `to_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_quarter` (
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quarter_at` datetime NOT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `travel` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`caregiver_id`,`quarter_at`),
  KEY `caregiver_quarter_hold` (`hold_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_shift` (
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `from_minute` int(10) unsigned NOT NULL,
  `to_minute` int(10) unsigned NOT NULL,
  PRIMARY KEY (`caregiver_id`,`on_date`,`from_minute`),
  CONSTRAINT `caregiver_shift_in_order` CHECK (`from_minute` < `to_minute` and `to_minute` <= 1440)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_single_day` (
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  PRIMARY KEY (`caregiver_id`,`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `caregiver_week` (
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hours` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `planned_until` date NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`caregiver_id`),
  KEY `caregiver_week_planned` (`planned_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `care_request` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `requested_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `urgency` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `community_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `lng` double DEFAULT NULL,
  `lat` double DEFAULT NULL,
  `level` tinyint(3) unsigned NOT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `need_mask` int(10) unsigned NOT NULL,
  `priority` int(10) unsigned NOT NULL,
  `price_limit_fen` int(10) unsigned DEFAULT NULL,
  `town_preference` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `units` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `first_date` date NOT NULL,
  `notes_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `submitted_at` datetime(3) NOT NULL,
  `state_since` datetime(3) NOT NULL,
  `unmet_reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `active_stay_of` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (if(`kind` = 'residential' and `continued_by_id` is null and `state` in ('submitted','matching','offered','waiting','escalated','booked','in_service'),`older_person_id`,NULL)) STORED,
  `cancel_cost_fen` int(10) unsigned DEFAULT NULL,
  `details_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `draft_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `preferred_service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `standing_order_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `continued_by_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_4d7d0a339b3f16cca8e7d5a91c` (`number`),
  UNIQUE KEY `IDX_f2a2e2cfb25b9e43bb6705e7fb` (`active_stay_of`),
  UNIQUE KEY `care_request_draft` (`draft_id`),
  UNIQUE KEY `care_request_hold` (`hold_id`),
  UNIQUE KEY `care_request_continued` (`continued_by_id`),
  KEY `care_request_asker` (`requested_by`,`submitted_at`),
  KEY `care_request_person` (`older_person_id`,`submitted_at`),
  KEY `care_request_state` (`state`,`town_code`),
  KEY `care_request_order` (`standing_order_id`,`first_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `channel_head` (
  `channel` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`channel`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `closing_day` (
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `closed_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`service_id`,`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `complaint` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `made_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `by_phone` tinyint(4) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `words_sealed` varchar(12288) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `assigned_to` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `deadline_at` datetime(3) NOT NULL,
  `shared_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_0b888ed2fd6800daf0ebdf568b` (`number`),
  KEY `complaint_of_provider` (`provider_id`,`shared_at`),
  KEY `complaint_of_town` (`town_code`,`id`),
  KEY `complaint_of_person` (`older_person_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `complaint_event` (
  `complaint_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `words_sealed` varchar(12288) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`complaint_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `consent_entry` (
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `purpose` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `given` tinyint(4) NOT NULL,
  `way` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `text_version` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`older_person_id`,`purpose`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `day_plan` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `version` int(10) unsigned NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `absent` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `basis` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `input_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `solver_version` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seed` int(10) unsigned NOT NULL,
  `cost` double DEFAULT NULL,
  `way_minutes` int(10) unsigned DEFAULT NULL,
  `open_visits` int(10) unsigned DEFAULT NULL,
  `asked_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `asked_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `found_at` datetime(3) DEFAULT NULL,
  `accepted_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `accepted_at` datetime(3) DEFAULT NULL,
  `accepted_day` date GENERATED ALWAYS AS (if(`state` = 'accepted',`on_date`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `day_plan_version` (`service_id`,`on_date`,`version`),
  UNIQUE KEY `day_plan_accepted` (`accepted_day`,`service_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `day_plan_visit` (
  `plan_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visit_no` smallint(5) unsigned NOT NULL,
  `part` smallint(5) unsigned NOT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `visit_order` smallint(5) unsigned NOT NULL,
  `start_minute` smallint(5) unsigned NOT NULL,
  `minutes` smallint(5) unsigned NOT NULL,
  `way_minutes` smallint(5) unsigned NOT NULL,
  `late_minutes` smallint(5) unsigned NOT NULL,
  `why` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `open_reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`plan_id`,`request_id`,`visit_no`,`part`),
  CONSTRAINT `day_plan_visit_within_day` CHECK (`part` <= 1 and `start_minute` < 1440)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `deletion_request` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `requested_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `requested_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `due_at` datetime(3) NOT NULL,
  `undone_at` datetime(3) DEFAULT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  `open_person` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `undone_at` is null and `done_at` is null then `older_person_id` end) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `deletion_request_open` (`open_person`),
  KEY `deletion_request_due` (`done_at`,`undone_at`,`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `delivery_report` (
  `client_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delivery_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outcome` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `said_at` datetime(3) DEFAULT NULL,
  `received_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `reported_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`client_id`),
  KEY `delivery_report_delivery` (`delivery_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `dispatch` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `offers_made` int(10) unsigned NOT NULL DEFAULT 0,
  `memory_from` datetime(3) DEFAULT NULL,
  `ladder_level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `ladder_step` int(10) unsigned NOT NULL DEFAULT 0,
  `ladder_deadline_at` datetime(3) DEFAULT NULL,
  `officer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `ladder_turn` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`request_id`),
  KEY `dispatch_ladder` (`ladder_deadline_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `duty` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `area_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_at` datetime(3) NOT NULL,
  `to_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `duty_area` (`area_code`,`from_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `escalation` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` int(10) unsigned NOT NULL,
  `level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `officer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `started_at` datetime(3) NOT NULL,
  `deadline_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `outcome` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`request_id`,`step`),
  KEY `escalation_officer` (`officer_id`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `event_log` (
  `channel` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` bigint(20) unsigned NOT NULL,
  `type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `told_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`channel`,`seq`),
  KEY `event_log_told_at` (`told_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `family_hold` (
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `units` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `place` tinyint(3) unsigned DEFAULT NULL,
  `extensions` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`hold_id`),
  UNIQUE KEY `family_hold_account` (`account_id`,`place`),
  KEY `family_hold_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `family_link` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `relation` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scopes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `consented_at` datetime(3) NOT NULL,
  `valid_from` datetime(3) NOT NULL,
  `valid_to` datetime(3) DEFAULT NULL,
  `revoked_at` datetime(3) DEFAULT NULL,
  `open_pair` char(72) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `revoked_at` is null then concat(`account_id`,`older_person_id`) end) STORED,
  `basis` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `own_word` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `revoked_at` is null and `relation` = 'self' then `older_person_id` end) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `family_link_open_pair` (`open_pair`),
  UNIQUE KEY `family_link_own_word` (`own_word`),
  KEY `family_link_person` (`older_person_id`,`revoked_at`),
  KEY `family_link_account` (`account_id`,`revoked_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `finding` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `item_code` varchar(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `item_zh` varchar(400) NOT NULL,
  `item_en` varchar(400) NOT NULL,
  `severity` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `found_on` date NOT NULL,
  `found_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `follows` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `due_on` date NOT NULL,
  `asks_until` date DEFAULT NULL,
  `round` int(10) unsigned NOT NULL DEFAULT 1,
  `round_on` date NOT NULL,
  `seal` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_22c9a6f66c73f512debf44b734` (`number`),
  KEY `finding_waiting` (`state`,`due_on`),
  KEY `finding_of_provider` (`provider_id`,`state`,`due_on`),
  CONSTRAINT `finding_state` CHECK (`state` in ('open','answered','returned','accepted','withdrawn')),
  CONSTRAINT `finding_severity` CHECK (`severity` in ('minor','serious','urgent')),
  CONSTRAINT `finding_round` CHECK (`round` between 1 and `version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `finding_evidence` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `finding_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `record_seq` int(10) unsigned DEFAULT NULL,
  `file` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `type` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sha256` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `added_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `finding_evidence_of` (`finding_id`,`record_seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `finding_raise` (
  `finding_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `round` int(10) unsigned NOT NULL,
  `step` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`finding_id`,`round`,`step`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `finding_record` (
  `finding_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `act` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `due_on` date NOT NULL,
  `asks_until` date DEFAULT NULL,
  `words_sealed` varchar(12288) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seal` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`finding_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `hold_slot` (
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slot_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity` int(10) unsigned NOT NULL,
  PRIMARY KEY (`hold_id`,`slot_id`),
  KEY `hold_slot_slot` (`slot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `hourly_quota` (
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `act` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hour_at` datetime(3) NOT NULL,
  `used` int(10) unsigned NOT NULL,
  PRIMARY KEY (`account_id`,`act`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `idempotency_key` (
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idem_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fingerprint` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sealed_result` mediumtext CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `route` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`account_id`,`idem_key`),
  KEY `idempotency_key_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `kitchen_change` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sheet_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delivery_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `portions` int(10) unsigned NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `kitchen_change_sheet` (`sheet_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `kitchen_sheet` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `meal` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `portions` int(10) unsigned NOT NULL,
  `frozen_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `kitchen_sheet_when` (`service_id`,`on_date`,`meal`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `known_device` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `kind` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown',
  `last_used_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_756f3160aee14f3ad3b326b7a8` (`token_hash`),
  KEY `known_device_account` (`account_id`),
  KEY `known_device_expires_at` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `link_invitation` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `login` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `phone_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `relation` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `basis` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `scopes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `valid_to` datetime(3) DEFAULT NULL,
  `invited_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `expires_at` datetime(3) NOT NULL,
  `closed_at` datetime(3) DEFAULT NULL,
  `outcome` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `answered_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_71516d6db14231667d896ebec5` (`code_hash`),
  KEY `link_invitation_person` (`older_person_id`,`closed_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `list_export` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_day` date NOT NULL,
  `nth` smallint(5) unsigned NOT NULL,
  `list` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `format` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `purpose` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `row_count` int(10) unsigned NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `taken_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `list_export_nth` (`service_id`,`on_day`,`nth`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `list_import` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `list` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `format` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `file_bytes` int(10) unsigned NOT NULL,
  `file_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `file` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `asked_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `asked_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `counts` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `plan_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `fault` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `fault_columns` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `accepted_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `applied_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `list_import_old` (`file`,`asked_at`),
  KEY `list_import_same` (`service_id`,`file_hash`),
  KEY `list_import_of` (`service_id`,`asked_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `list_import_lines` (
  `import_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shelf` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `page` smallint(5) unsigned NOT NULL,
  `lines_sealed` longtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`import_id`,`shelf`,`page`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `match_decision` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `made_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `weights_version` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_count` int(10) unsigned NOT NULL,
  `record` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (`id`),
  KEY `match_decision_made_at` (`made_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `meal_delivery` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sheet_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `meal` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity` tinyint(3) unsigned NOT NULL,
  `address_index` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'planned',
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `reported_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `silent_at` datetime(3) DEFAULT NULL,
  `silent_next_at` datetime(3) DEFAULT NULL,
  `silent_climbed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `meal_delivery_portion` (`request_id`,`on_date`,`meal`),
  KEY `meal_delivery_person` (`older_person_id`),
  KEY `meal_delivery_sheet` (`sheet_id`),
  KEY `meal_delivery_due` (`state`,`on_date`),
  CONSTRAINT `meal_delivery_of_something` CHECK (`quantity` >= 1),
  CONSTRAINT `meal_delivery_reason` CHECK (`reason` is null or `state` = 'not_delivered'),
  CONSTRAINT `meal_delivery_silent` CHECK (`silent_at` is not null or `silent_next_at` is null and `silent_climbed_at` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `menu` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `meal` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dishes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `changed_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `menu_when` (`service_id`,`on_date`,`meal`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `message` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `template` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `read_at` datetime(3) DEFAULT NULL,
  `alert_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `message_of_account` (`account_id`,`id`),
  KEY `message_about_person` (`older_person_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `message_delivery` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `way` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'queued',
  `attempts` int(10) unsigned NOT NULL DEFAULT 0,
  `due_at` datetime(3) NOT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  `failure` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `message_delivery_once` (`message_id`,`way`),
  KEY `message_delivery_due` (`state`,`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `notification_preference` (
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sms` tinyint(4) NOT NULL DEFAULT 0,
  `web_push` tinyint(4) NOT NULL DEFAULT 0,
  `phone_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `quiet_from` smallint(5) unsigned DEFAULT NULL,
  `quiet_to` smallint(5) unsigned DEFAULT NULL,
  `language` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'zh',
  `changed_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `objection` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `words_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `way` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outcome` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `settled_at` datetime(3) DEFAULT NULL,
  `settled_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `objection_open` (`outcome`,`settled_at`,`town_code`),
  KEY `objection_request` (`request_id`),
  KEY `objection_person` (`older_person_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `offer` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `offer_rank` int(10) unsigned NOT NULL,
  `score` double NOT NULL,
  `distance_m` int(10) unsigned DEFAULT NULL,
  `decision_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sent_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `extended` tinyint(4) NOT NULL DEFAULT 0,
  `answered_at` datetime(3) DEFAULT NULL,
  `answered_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `decline_reason` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `withdraw_reason` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `accepted_request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (if(`state` = 'accepted',`request_id`,NULL)) STORED,
  `answered_way` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `put_off_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_e3893f7f8545787f549928bcf7` (`hold_id`),
  UNIQUE KEY `IDX_e2da3b1c44bd73b34829b4ccb6` (`accepted_request_id`),
  KEY `offer_due` (`state`,`expires_at`),
  KEY `offer_of_provider` (`provider_id`,`state`,`expires_at`),
  KEY `offer_of_request` (`request_id`,`state`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `older_person` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `phone_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `phone_index` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `address_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `community_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `lng` double DEFAULT NULL,
  `lat` double DEFAULT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `birth_year` smallint(5) unsigned NOT NULL,
  `ability_level` tinyint(3) unsigned DEFAULT NULL,
  `assessed_on` date DEFAULT NULL,
  `categories` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `need_mask` int(10) unsigned NOT NULL,
  `notes_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `level_assessed` tinyint(4) NOT NULL DEFAULT 0,
  `erased_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `older_person_phone` (`phone_index`),
  KEY `older_person_town` (`town_code`,`id`),
  CONSTRAINT `older_person_level` CHECK (`ability_level` is null or `ability_level` <= 4),
  CONSTRAINT `older_person_sex` CHECK (`sex` in ('female','male')),
  CONSTRAINT `older_person_point` CHECK (`lng` is null = (`lat` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `outbox_fact` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregate_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `recorded_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `person_change` (
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL,
  `fields_sealed` varchar(8192) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`older_person_id`,`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `person_notice` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `told_at` datetime(3) DEFAULT NULL,
  `told_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `person_notice_person` (`older_person_id`,`id`),
  KEY `person_notice_open` (`town_code`,`told_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `provider` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_key` varchar(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `list` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `listed` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `name` varchar(200) NOT NULL,
  `name_en` varchar(200) DEFAULT NULL,
  `address` varchar(300) NOT NULL,
  `phone` varchar(120) DEFAULT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `village` varchar(120) DEFAULT NULL,
  `lng` double DEFAULT NULL,
  `lat` double DEFAULT NULL,
  `licence_no` varchar(80) DEFAULT NULL,
  `licensed_on` date DEFAULT NULL,
  `licence_until` date DEFAULT NULL,
  `ownership` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `evaluation` varchar(300) DEFAULT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  `suspended_reason` varchar(300) DEFAULT NULL,
  `light` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `paused_until` datetime(3) DEFAULT NULL,
  `demo` tinyint(4) NOT NULL DEFAULT 0,
  `official_level` tinyint(3) unsigned DEFAULT NULL,
  `official_level_until` date DEFAULT NULL,
  `inspection_score` double DEFAULT NULL,
  `inspected_on` date DEFAULT NULL,
  `fulfilment` double DEFAULT NULL,
  `rating_mean` double DEFAULT NULL,
  `rating_count` int(10) unsigned NOT NULL DEFAULT 0,
  `vacancy_trust` double NOT NULL DEFAULT 0.5,
  `last_work_at` datetime(3) DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `features` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `suspended_since` datetime(3) DEFAULT NULL,
  `light_since` datetime(3) DEFAULT NULL,
  `lost_since` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_1128c6663a425af5c540f84406` (`external_key`),
  KEY `provider_town` (`town_code`,`id`),
  CONSTRAINT `provider_point` CHECK (`lng` is null = (`lat` is null)),
  CONSTRAINT `provider_trust` CHECK (`vacancy_trust` between 0 and 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `provider_licence` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(80) NOT NULL,
  `issuer` varchar(120) NOT NULL,
  `valid_from` date NOT NULL,
  `valid_to` date DEFAULT NULL,
  `warned_of` date DEFAULT NULL,
  `file` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `type` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `provider_licence_ends` (`valid_to`),
  KEY `provider_licence_of` (`provider_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `provider_presence` (
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seen_at` datetime(3) NOT NULL,
  PRIMARY KEY (`provider_id`),
  KEY `provider_presence_seen` (`seen_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `recorded_asking` (
  `asked_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `masked_to` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `text` varchar(500) NOT NULL,
  `recorded_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`asked_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `recorded_sending` (
  `delivery_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `way` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `masked_to` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `text` varchar(300) NOT NULL,
  `path` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recorded_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`delivery_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `refresh_token` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `family_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `started_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `used_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_f0812282fad2e352cdaf83ef0a` (`token_hash`),
  KEY `refresh_token_expires_at` (`expires_at`),
  KEY `refresh_token_account` (`account_id`,`state`),
  KEY `refresh_token_family` (`family_id`,`state`),
  CONSTRAINT `refresh_token_state` CHECK (`state` in ('fresh','used','revoked'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `relay_state` (
  `id` int(10) unsigned NOT NULL,
  `turn` bigint(20) unsigned NOT NULL DEFAULT 0,
  `beat` bigint(20) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `request_draft` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `content_sealed` varchar(12288) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `updated_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `request_draft_person` (`older_person_id`),
  KEY `request_draft_expiry` (`expires_at`),
  KEY `request_draft_account` (`account_id`,`updated_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `request_event` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `to_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`request_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `review` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `thread_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `replaces_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `author_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'shown',
  `overall` tinyint(3) unsigned NOT NULL,
  `safety` tinyint(3) unsigned DEFAULT NULL,
  `care` tinyint(3) unsigned DEFAULT NULL,
  `staff` tinyint(3) unsigned DEFAULT NULL,
  `surroundings_and_food` tinyint(3) unsigned DEFAULT NULL,
  `words_sealed` varchar(8192) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `photo_file` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `photo_type` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `hidden_reason` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `first_of` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (if(`replaces_id` is null,`request_id`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `review_replaces` (`replaces_id`),
  UNIQUE KEY `review_first_of` (`first_of`),
  KEY `review_of_request` (`request_id`),
  KEY `review_of_provider` (`provider_id`,`state`,`id`),
  CONSTRAINT `review_stars` CHECK (`overall` between 1 and 5)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `review_reply` (
  `thread_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `author_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `words_sealed` varchar(8192) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`thread_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `schedule` (
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next_run_at` datetime(3) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `schema_migration` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `timestamp` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `service` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `level_min` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `level_max` tinyint(3) unsigned NOT NULL DEFAULT 4,
  `sexes` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'any',
  `capability_mask` int(10) unsigned NOT NULL DEFAULT 0,
  `radius_m` int(10) unsigned DEFAULT NULL,
  `area_towns` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `price_fen` int(10) unsigned DEFAULT NULL,
  `price_unit` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `opening_hours` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `vacancy_confirmed_at` datetime(3) DEFAULT NULL,
  `listed` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `price_to_fen` int(10) unsigned DEFAULT NULL,
  `price_includes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `answers_beside` tinyint(4) NOT NULL DEFAULT 0,
  `travel_minutes` smallint(5) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `service_provider_kind` (`provider_id`,`kind`),
  CONSTRAINT `service_levels` CHECK (`level_min` <= `level_max` and `level_max` <= 4)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `service_price` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_date` date NOT NULL,
  `price_fen` int(10) unsigned DEFAULT NULL,
  `price_to_fen` int(10) unsigned DEFAULT NULL,
  `price_includes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `said_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `applied` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `service_price_from` (`service_id`,`from_date`),
  KEY `service_price_due` (`applied`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `setting_version` (
  `setting_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL,
  `valid_from` datetime(3) NOT NULL,
  `value` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `note` varchar(200) NOT NULL DEFAULT '',
  `changed_by` char(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`setting_key`,`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sign_in_attempt` (
  `subject` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failures` int(10) unsigned NOT NULL,
  `failed_at` datetime(3) NOT NULL,
  `open_at` datetime(3) NOT NULL,
  `succeeded_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`subject`),
  KEY `sign_in_attempt_failed_at` (`failed_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `slot_cutoff` (
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `part` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `days_before` tinyint(3) unsigned NOT NULL,
  `minute` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`service_id`,`part`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sos_alert` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `raised_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `community_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `place_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `battery_percent` tinyint(3) unsigned DEFAULT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'raised',
  `step` int(10) unsigned NOT NULL DEFAULT 0,
  `level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'community',
  `next_step_at` datetime(3) DEFAULT NULL,
  `presses` int(10) unsigned NOT NULL DEFAULT 1,
  `raised_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `pressed_at` datetime(3) DEFAULT NULL,
  `owner_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `acknowledged_at` datetime(3) DEFAULT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `summary_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `open_key` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (case when `state` in ('raised','acknowledged') then coalesce(`older_person_id`,`raised_by`) end) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `sos_alert_open_key` (`open_key`),
  KEY `sos_alert_person` (`older_person_id`,`raised_at`),
  KEY `sos_alert_due` (`next_step_at`),
  KEY `sos_alert_open` (`state`,`town_code`,`raised_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sos_call` (
  `alert_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` int(10) unsigned NOT NULL,
  `officer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `called_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`alert_id`,`step`,`officer_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sos_event` (
  `alert_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `to_state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`alert_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `standing_order` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `asked_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `from_date` date NOT NULL,
  `until_date` date DEFAULT NULL,
  `paused_from` date DEFAULT NULL,
  `paused_until` date DEFAULT NULL,
  `preferred_service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `price_limit_fen` int(10) unsigned DEFAULT NULL,
  `town_preference` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `end_reason` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `planned_to` date DEFAULT NULL,
  `next_look_at` datetime(3) NOT NULL,
  `draft_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `standing_order_draft` (`draft_id`),
  KEY `standing_order_person` (`older_person_id`,`id`),
  KEY `standing_order_look` (`state`,`next_look_at`),
  CONSTRAINT `standing_order_pause` CHECK (`paused_until` is null or `paused_from` is not null and `paused_until` >= `paused_from`),
  CONSTRAINT `standing_order_end` CHECK (`state` = 'ended' = (`end_reason` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `standing_order_day` (
  `order_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `outcome` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `decided_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`order_id`,`on_date`),
  UNIQUE KEY `standing_order_day_request` (`request_id`),
  CONSTRAINT `standing_order_day_asked` CHECK (`outcome` = 'asked' = (`request_id` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `standing_order_event` (
  `order_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_date` date DEFAULT NULL,
  `until_date` date DEFAULT NULL,
  `reason` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `actor_role` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`order_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `standing_order_terms` (
  `order_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_date` date NOT NULL,
  `weekdays` tinyint(3) unsigned NOT NULL,
  `content_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`order_id`,`from_date`),
  CONSTRAINT `standing_order_terms_days` CHECK (`weekdays` between 1 and 127)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stay_application` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `guardian_sealed` varchar(2048) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `keep_hours` double DEFAULT NULL,
  `kept_until` datetime(3) DEFAULT NULL,
  `reminded` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `confirmed_at` datetime(3) DEFAULT NULL,
  `lapsed_at` datetime(3) DEFAULT NULL,
  `move_in_on` date DEFAULT NULL,
  PRIMARY KEY (`request_id`),
  KEY `stay_application_kept` (`kept_until`),
  CONSTRAINT `stay_ends_once` CHECK (`confirmed_at` is null or `lapsed_at` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stay_paper` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slot` tinyint(3) unsigned NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `file` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `type` varchar(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `bytes` int(10) unsigned DEFAULT NULL,
  `sha256` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `added_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `stay_paper_slot` (`older_person_id`,`kind`,`slot`),
  CONSTRAINT `stay_paper_given` CHECK (`state` = 'given' = (`file` is not null) and `state` = 'promised' = (`slot` = 0) and `slot` <= 6)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `subsidy_rule` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL,
  `name` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `who` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `gives` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `cap` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `one_of` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `valid_from` date NOT NULL,
  `valid_until` date DEFAULT NULL,
  `how_to` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `source` varchar(300) NOT NULL,
  `demo` tinyint(4) NOT NULL DEFAULT 0,
  `added_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `added_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `subsidy_rule_version` (`code`,`version`),
  KEY `subsidy_rule_kind` (`kind`,`valid_from`),
  CONSTRAINT `subsidy_rule_version_counts` CHECK (`version` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tour` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `on_date` date NOT NULL,
  `from_minute` smallint(5) unsigned NOT NULL,
  `minutes` smallint(5) unsigned NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `party_size` tinyint(3) unsigned NOT NULL,
  `guest_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ended_by` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `end_reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `live_account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (if(`state` = 'booked',`account_id`,NULL)) STORED,
  `reminded_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_7cd51918e0d292cb3d7448afc1` (`number`),
  UNIQUE KEY `tour_once` (`live_account_id`,`provider_id`,`on_date`,`from_minute`),
  KEY `tour_of_person` (`older_person_id`),
  KEY `tour_of_provider` (`provider_id`,`starts_at`),
  KEY `tour_of_account` (`account_id`,`starts_at`),
  KEY `tour_by_time` (`starts_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tour_closed_day` (
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  PRIMARY KEY (`provider_id`,`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tour_hours` (
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `weekday` smallint(5) unsigned NOT NULL,
  `from_minute` smallint(5) unsigned NOT NULL,
  `to_minute` smallint(5) unsigned NOT NULL,
  `slot_minutes` smallint(5) unsigned NOT NULL,
  `parties` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`provider_id`,`weekday`,`from_minute`),
  CONSTRAINT `tour_hours_in_order` CHECK (`from_minute` + `slot_minutes` <= `to_minute`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tour_slot` (
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `from_minute` smallint(5) unsigned NOT NULL,
  `places` smallint(5) unsigned NOT NULL,
  `taken` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`provider_id`,`on_date`,`from_minute`),
  CONSTRAINT `tour_slot_not_oversold` CHECK (`taken` <= `places`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `town_bed_count` (
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bed_kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `n` int(11) NOT NULL,
  PRIMARY KEY (`town_code`,`bed_kind`,`state`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `typeorm_metadata` (
  `type` varchar(255) NOT NULL,
  `database` varchar(255) DEFAULT NULL,
  `schema` varchar(255) DEFAULT NULL,
  `table` varchar(255) DEFAULT NULL,
  `name` varchar(255) DEFAULT NULL,
  `value` text DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `vacancy_reminder` (
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  PRIMARY KEY (`service_id`,`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hold_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `ordinal` int(10) unsigned NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caregiver_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_minute` int(10) unsigned NOT NULL,
  `to_minute` int(10) unsigned NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'scheduled',
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `arrived_at` datetime(3) DEFAULT NULL,
  `arrived_device_at` datetime(3) DEFAULT NULL,
  `arrived_received_at` datetime(3) DEFAULT NULL,
  `arrived_offline` tinyint(4) NOT NULL DEFAULT 0,
  `arrived_distance_m` int(10) unsigned DEFAULT NULL,
  `arrived_corrected` tinyint(4) NOT NULL DEFAULT 0,
  `left_at` datetime(3) DEFAULT NULL,
  `left_device_at` datetime(3) DEFAULT NULL,
  `left_received_at` datetime(3) DEFAULT NULL,
  `left_offline` tinyint(4) NOT NULL DEFAULT 0,
  `left_distance_m` int(10) unsigned DEFAULT NULL,
  `left_corrected` tinyint(4) NOT NULL DEFAULT 0,
  `alarm_level` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `alarm_at` datetime(3) DEFAULT NULL,
  `alarm_next_at` datetime(3) DEFAULT NULL,
  `alarm_taken_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `alarm_taken_at` datetime(3) DEFAULT NULL,
  `alarm_closed_at` datetime(3) DEFAULT NULL,
  `alarm_closed_by` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `alarm_outcome` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `alarm_words_sealed` varchar(8192) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `visit_of_hold` (`hold_id`,`on_date`,`ordinal`),
  KEY `visit_due` (`state`,`starts_at`),
  KEY `visit_of_provider` (`provider_id`,`on_date`),
  KEY `visit_of_caregiver` (`caregiver_id`,`on_date`),
  KEY `visit_of_request` (`request_id`,`on_date`),
  KEY `visit_alarm_next` (`alarm_next_at`),
  CONSTRAINT `visit_state` CHECK (`state` in ('scheduled','checked_in','checked_out','missed','cancelled')),
  CONSTRAINT `visit_in_order` CHECK (`starts_at` < `ends_at` and (`arrived_at` is null or `left_at` is null or `arrived_at` <= `left_at`)),
  CONSTRAINT `visit_begun` CHECK (`state` <> 'checked_in' or `arrived_at` is not null),
  CONSTRAINT `visit_alarm_closed` CHECK (`alarm_closed_at` is null or `alarm_taken_by` is not null and `alarm_outcome` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit_event` (
  `visit_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `before_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`visit_id`,`seq`),
  KEY `visit_event_of_kind` (`event`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit_note` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visit_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `words_sealed` varchar(8192) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `author_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `visit_note_of_visit` (`visit_id`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit_proof` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visit_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `file` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `media_type` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `visit_proof_of_visit` (`visit_id`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit_task` (
  `visit_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` int(10) unsigned NOT NULL,
  `text_zh` varchar(200) NOT NULL,
  `text_en` varchar(200) NOT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  `marked_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`visit_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `visit_wish` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_date` date NOT NULL,
  `visit_no` smallint(5) unsigned NOT NULL,
  `service_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `pinned_to` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `second` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `second_given_to` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`request_id`,`on_date`,`visit_no`),
  KEY `visit_wish_day` (`service_id`,`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `waiting_entry` (
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `priority` int(10) unsigned NOT NULL,
  `since` datetime(3) NOT NULL,
  `left_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`request_id`),
  KEY `waiting_entry_line` (`kind`,`left_at`,`priority`,`since`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `webhook` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slot` tinyint(3) unsigned NOT NULL,
  `url` varchar(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kinds` varchar(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `secret_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `old_secret_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `old_secret_until` datetime(3) DEFAULT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  `off_reason` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `failing_since` datetime(3) DEFAULT NULL,
  `read_up_to` bigint(20) unsigned NOT NULL,
  `last_sequence` bigint(20) unsigned NOT NULL DEFAULT 0,
  `tested_at` datetime(3) DEFAULT NULL,
  `last_delivered_at` datetime(3) DEFAULT NULL,
  `made_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `webhook_place` (`provider_id`,`slot`),
  CONSTRAINT `webhook_off` CHECK (`state` = 'off' = (`off_reason` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `webhook_delivery` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `webhook_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `channel_seq` bigint(20) unsigned NOT NULL,
  `sequence` bigint(20) unsigned NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `data` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `happened_at` datetime(3) NOT NULL,
  `state` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `tries` smallint(5) unsigned NOT NULL DEFAULT 0,
  `next_at` datetime(3) DEFAULT NULL,
  `claim` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `tried_at` datetime(3) DEFAULT NULL,
  `last_status` smallint(5) unsigned DEFAULT NULL,
  `last_trouble` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `last_ms` int(10) unsigned DEFAULT NULL,
  `answer_sealed` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `webhook_delivery_sequence` (`webhook_id`,`sequence`),
  UNIQUE KEY `webhook_delivery_event` (`webhook_id`,`channel_seq`),
  KEY `webhook_delivery_claim` (`claim`),
  KEY `webhook_delivery_state` (`webhook_id`,`state`,`sequence`),
  KEY `webhook_delivery_due` (`state`,`next_at`),
  CONSTRAINT `webhook_delivery_next` CHECK (`state` = 'waiting' = (`next_at` is not null)),
  CONSTRAINT `webhook_delivery_settled` CHECK (`state` = 'waiting' = (`settled_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `welfare_call` (
  `check_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` int(10) unsigned NOT NULL,
  `officer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `called_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`check_id`,`step`,`officer_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `welfare_check` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delivery_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `older_person_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `town_code` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `community_code` varchar(12) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `step` int(10) unsigned NOT NULL DEFAULT 0,
  `level` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'community',
  `next_step_at` datetime(3) DEFAULT NULL,
  `opened_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `due_at` datetime(3) NOT NULL,
  `owner_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `acknowledged_at` datetime(3) DEFAULT NULL,
  `closed_at` datetime(3) DEFAULT NULL,
  `outcome` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `note_sealed` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `welfare_check_delivery` (`delivery_id`),
  KEY `welfare_check_request` (`request_id`),
  KEY `welfare_check_person` (`older_person_id`,`opened_at`),
  KEY `welfare_check_open` (`state`,`town_code`,`opened_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `welfare_event` (
  `check_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(10) unsigned NOT NULL,
  `event` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `actor_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`check_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `working_day` (
  `on_date` date NOT NULL,
  `kind` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `note` varchar(120) NOT NULL DEFAULT '',
  PRIMARY KEY (`on_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `work_item` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `job` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregate_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'queued',
  `due_at` datetime(3) NOT NULL,
  `next_check_at` datetime(3) NOT NULL,
  `generation` int(10) unsigned NOT NULL DEFAULT 0,
  `attempts` int(10) unsigned NOT NULL DEFAULT 0,
  `done_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `work_item_aggregate` (`aggregate_id`,`state`),
  KEY `work_item_due` (`state`,`next_check_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
