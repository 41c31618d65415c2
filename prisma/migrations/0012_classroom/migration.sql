-- CreateTable
CREATE TABLE "classroom_person" (
    "id" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "password_hash" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "classroom_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classroom_class" (
    "id" UUID NOT NULL,
    "teacher_id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "era" TEXT COLLATE "C" NOT NULL,
    "join_code" TEXT COLLATE "C" NOT NULL,
    "join_open" BOOLEAN NOT NULL DEFAULT true,
    "help" TEXT COLLATE "C" NOT NULL DEFAULT 'guided',
    "explain" BOOLEAN NOT NULL DEFAULT true,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "stuck_minutes" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "classroom_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classroom_lab" (
    "class_id" UUID NOT NULL,
    "lab" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "classroom_lab_pkey" PRIMARY KEY ("class_id","lab")
);

-- CreateTable
CREATE TABLE "classroom_assistant" (
    "class_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "classroom_assistant_pkey" PRIMARY KEY ("class_id","person_id")
);

-- CreateTable
CREATE TABLE "classroom_student" (
    "id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "nickname" TEXT COLLATE "C" NOT NULL,
    "nickname_key" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C",
    "code_hash" TEXT COLLATE "C",
    "let_in_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "classroom_student_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classroom_attempt" (
    "student_id" UUID NOT NULL,
    "lab" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "attempt_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_at" TIMESTAMPTZ(3),

    CONSTRAINT "classroom_attempt_pkey" PRIMARY KEY ("student_id","lab","number")
);

-- CreateTable
CREATE TABLE "classroom_session" (
    "id_hash" TEXT COLLATE "C" NOT NULL,
    "person_id" UUID,
    "student_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "source_ip" TEXT COLLATE "C" NOT NULL,
    "user_agent" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "classroom_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "classroom_log" (
    "id" BIGSERIAL NOT NULL,
    "class_id" UUID NOT NULL,
    "student_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_kind" TEXT COLLATE "C" NOT NULL,
    "by_name" TEXT COLLATE "C" NOT NULL,
    "operation" TEXT COLLATE "C" NOT NULL,
    "lab" TEXT COLLATE "C",
    "sentence" TEXT COLLATE "C" NOT NULL,
    "shown" BOOLEAN NOT NULL,

    CONSTRAINT "classroom_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "classroom_person_name_key_key" ON "classroom_person"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "classroom_class_join_code_key" ON "classroom_class"("join_code");

-- CreateIndex
CREATE INDEX "classroom_class_teacher_id_idx" ON "classroom_class"("teacher_id");

-- CreateIndex
CREATE INDEX "classroom_assistant_person_id_idx" ON "classroom_assistant"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "classroom_student_class_id_nickname_key_key" ON "classroom_student"("class_id", "nickname_key");

-- CreateIndex
CREATE UNIQUE INDEX "classroom_attempt_attempt_id_key" ON "classroom_attempt"("attempt_id");

-- CreateIndex
CREATE INDEX "classroom_session_person_id_idx" ON "classroom_session"("person_id");

-- CreateIndex
CREATE INDEX "classroom_session_student_id_idx" ON "classroom_session"("student_id");

-- CreateIndex
CREATE INDEX "classroom_log_class_id_student_id_idx" ON "classroom_log"("class_id", "student_id");

-- AddForeignKey
ALTER TABLE "classroom_class" ADD CONSTRAINT "classroom_class_teacher_id_fkey" FOREIGN KEY ("teacher_id") REFERENCES "classroom_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_lab" ADD CONSTRAINT "classroom_lab_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classroom_class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_assistant" ADD CONSTRAINT "classroom_assistant_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classroom_class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_assistant" ADD CONSTRAINT "classroom_assistant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "classroom_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_student" ADD CONSTRAINT "classroom_student_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classroom_class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_attempt" ADD CONSTRAINT "classroom_attempt_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "classroom_student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_session" ADD CONSTRAINT "classroom_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "classroom_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_session" ADD CONSTRAINT "classroom_session_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "classroom_student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom_log" ADD CONSTRAINT "classroom_log_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classroom_class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Nobody is of two kinds, and no session is of two people. Classes belong to no simulated account and are read by their
-- owner alone: rehearsal_app is granted nothing here.
ALTER TABLE "classroom_person" ADD CONSTRAINT classroom_person_kind CHECK (kind IN ('teacher', 'assistant'));
ALTER TABLE "classroom_student" ADD CONSTRAINT classroom_student_kind CHECK (kind IN ('student', 'guest', 'teacher'));
ALTER TABLE "classroom_session" ADD CONSTRAINT classroom_session_of_one CHECK ((person_id IS NULL) <> (student_id IS NULL));
