import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Does at build time what the JVM would do at each start: gives every lambda and every method reference a class of its
 * own, and every record the code of {@code equals}, {@code hashCode} and {@code toString}. Before Java 25 no archive
 * spares a run that work, which takes a tenth of a millisecond for each. Behaviour is as the specifications of
 * {@link java.lang.invoke.LambdaMetafactory} and {@link java.lang.runtime.ObjectMethods} have it. What needs the
 * {@code altMetafactory} (lambdas that are serializable, or have another interface or a bridge) stays as it is, and so
 * do class files that are older than Java 11.
 *
 * <p>Run by the build, from its source: {@code java -cp asm.jar Desugar.java JAR}, which rewrites the jar. The same jar
 * always comes to the same bytes.
 */
public final class Desugar {

    private static final String CLASS = ".class";

    /** Before, classes know no nests, so what is private could not be called from another class. */
    private static final int JAVA_11 = 55;

    /** @param time as it stands in the jar, in no zone */
    private record Entry(byte[] content, LocalDateTime time) {}

    /** In the order of the jar, what was made for a class behind it. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** The classes that were made for lambdas, by the host of their nest, which has to name them. */
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    private Desugar() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Desugar desugar = new Desugar();
        desugar.read(jar);
        desugar.nameMembers();
        desugar.write(jar);
    }

    private void read(Path jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                add(entry.getName(), in.readAllBytes(), entry.getTimeLocal());
            }
        }
    }

    private void add(String name, byte[] content, LocalDateTime time) {
        entries.put(name, new Entry(content, time));
        if (!name.endsWith(CLASS) || name.startsWith("META-INF/")) {
            return;
        }
        ClassReader reader = new ClassReader(content);
        Rewriting rewriting = new Rewriting(reader);
        if (rewriting.version < JAVA_11) {
            return;
        }
        reader.accept(rewriting, 0);
        if (rewriting.hasChanged()) {
            entries.put(name, new Entry(rewriting.bytes(), time));
            for (Lambda lambda : rewriting.lambdas) {
                entries.put(lambda.name() + CLASS, new Entry(lambda.bytes(), time));
                members.computeIfAbsent(rewriting.host, host -> new ArrayList<>())
                        .add(lambda.name());
            }
        }
    }

    private void nameMembers() {
        members.forEach((name, added) -> {
            NestHost host = new NestHost(added);
            entries.computeIfPresent(name + CLASS, (file, entry) -> {
                new ClassReader(entry.content()).accept(host, 0);
                return new Entry(host.bytes(), entry.time());
            });
        });
    }

    private void write(Path jar) throws IOException {
        Path whole = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
            for (Map.Entry<String, Entry> written : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(written.getKey());
                entry.setTimeLocal(written.getValue().time());
                out.putNextEntry(entry);
                out.write(written.getValue().content());
                out.closeEntry();
            }
        }
        Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A class in which calls take the place of what would be linked at run time. */
    private static final class Rewriting extends ClassVisitor {

        final String name;
        final List<Lambda> lambdas = new ArrayList<>();
        final int version;
        private final ClassWriter writer;
        private String host;
        private boolean changed;

        Rewriting(ClassReader reader) {
            super(Opcodes.ASM9, new ClassWriter(0));
            writer = (ClassWriter) cv;
            name = reader.getClassName();
            version = reader.readUnsignedShort(6);
            host = name;
        }

        boolean hasChanged() {
            return changed;
        }

        byte[] bytes() {
            return writer.toByteArray();
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, type, signature, thrown)) {

                private int added;

                @Override
                public void visitInvokeDynamicInsn(String called, String shape, Handle linker, Object... arguments) {
                    if (isLinkedBy(linker, "java/lang/invoke/LambdaMetafactory", "metafactory")) {
                        changed = true;
                        Lambda lambda = new Lambda(
                                name + "$$L" + lambdas.size(),
                                host,
                                version,
                                called,
                                Type.getMethodType(shape),
                                (Type) arguments[0],
                                (Handle) arguments[1],
                                (Type) arguments[2]);
                        lambdas.add(lambda);
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda.name(), Lambda.FACTORY, shape, false);
                    } else if (isLinkedBy(linker, "java/lang/runtime/ObjectMethods", "bootstrap")) {
                        changed = true;
                        List<Handle> fields = Arrays.stream(arguments)
                                .skip(2)
                                .map(Handle.class::cast)
                                .toList();
                        new RecordMethod(name, fields).write(called, mv);
                        added = RecordMethod.MAX_STACK;
                    } else {
                        super.visitInvokeDynamicInsn(called, shape, linker, arguments);
                    }
                }

                @Override
                public void visitMaxs(int stack, int locals) {
                    super.visitMaxs(stack + added, locals);
                }
            };
        }

        private static boolean isLinkedBy(Handle linker, String owner, String method) {
            return linker.getOwner().equals(owner) && linker.getName().equals(method);
        }
    }

    /** The host of a nest, which names its members. */
    private static final class NestHost extends ClassVisitor {

        private final List<String> members;
        private final ClassWriter writer;
        private boolean named;

        NestHost(List<String> members) {
            super(Opcodes.ASM9, new ClassWriter(0));
            this.writer = (ClassWriter) cv;
            this.members = members;
        }

        byte[] bytes() {
            return writer.toByteArray();
        }

        /** ASM takes members before all that may follow them. */
        private void nameMembers() {
            if (!named) {
                named = true;
                members.forEach(super::visitNestMember);
            }
        }

        @Override
        public void visitNestMember(String member) {
            nameMembers();
            super.visitNestMember(member);
        }

        @Override
        public void visitPermittedSubclass(String permitted) {
            nameMembers();
            super.visitPermittedSubclass(permitted);
        }

        @Override
        public void visitInnerClass(String inner, String outer, String simpleName, int access) {
            nameMembers();
            super.visitInnerClass(inner, outer, simpleName, access);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String component, String type, String signature) {
            nameMembers();
            return super.visitRecordComponent(component, type, signature);
        }

        @Override
        public FieldVisitor visitField(int access, String field, String type, String signature, Object value) {
            nameMembers();
            return super.visitField(access, field, type, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            nameMembers();
            return super.visitMethod(access, method, type, signature, thrown);
        }

        @Override
        public void visitEnd() {
            nameMembers();
            super.visitEnd();
        }
    }

    /**
     * The class of a lambda or a method reference.
     *
     * @param host the host of the nest that it belongs to, so that it can call what is private there
     * @param version of the class file
     * @param method the one that it implements
     * @param factory what is captured, and the interface
     * @param erased the method's type in the interface
     * @param called what the method calls
     * @param actual the method's type where the lambda stands
     */
    private record Lambda(
            String name,
            String host,
            int version,
            String method,
            Type factory,
            Type erased,
            Handle called,
            Type actual) {

        static final String FACTORY = "make";
        private static final String INSTANCE = "INSTANCE";
        private static final String CONSTRUCTOR = "<init>";

        byte[] bytes() {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    version,
                    Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                    name,
                    null,
                    "java/lang/Object",
                    new String[] {factory.getReturnType().getInternalName()});
            writer.visitNestHost(host);
            Type[] captured = factory.getArgumentTypes();
            for (int i = 0; i < captured.length; i++) {
                field(writer, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, captureName(i), captured[i]);
            }
            constructor(writer, captured);
            if (captured.length == 0) {
                field(writer, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, self());
                initializer(writer);
            }
            factory(writer, captured);
            implementation(writer, captured);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private Type self() {
            return Type.getObjectType(name);
        }

        private static String captureName(int index) {
            return "captured" + index;
        }

        private static void field(ClassWriter writer, int access, String field, Type type) {
            writer.visitField(access, field, type.getDescriptor(), null, null).visitEnd();
        }

        private void constructor(ClassWriter writer, Type[] captured) {
            MethodVisitor code = method(writer, Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructorType(captured));
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
            int slot = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
                code.visitFieldInsn(Opcodes.PUTFIELD, name, captureName(i), captured[i].getDescriptor());
                slot += captured[i].getSize();
            }
            end(code, Opcodes.RETURN);
        }

        /** A lambda that captures nothing is made once. */
        private void initializer(ClassWriter writer) {
            MethodVisitor code = method(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
            create(code, new Type[0]);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, self().getDescriptor());
            end(code, Opcodes.RETURN);
        }

        private void factory(ClassWriter writer, Type[] captured) {
            MethodVisitor code = method(writer, Opcodes.ACC_STATIC, FACTORY, factory.getDescriptor());
            if (captured.length == 0) {
                code.visitFieldInsn(Opcodes.GETSTATIC, name, INSTANCE, self().getDescriptor());
            } else {
                create(code, captured);
            }
            end(code, Opcodes.ARETURN);
        }

        private void create(MethodVisitor code, Type[] captured) {
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            int slot = 0;
            for (Type type : captured) {
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
                slot += type.getSize();
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructorType(captured), false);
        }

        private static String constructorType(Type[] captured) {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        private void implementation(ClassWriter writer, Type[] captured) {
            MethodVisitor code = method(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor());
            if (isConstructor()) {
                code.visitTypeInsn(Opcodes.NEW, called.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, captureName(i), captured[i].getDescriptor());
            }
            Type[] given = erased.getArgumentTypes();
            Type[] narrowed = actual.getArgumentTypes();
            List<Type> taken = taken();
            int slot = 1;
            for (int i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
                slot += given[i].getSize();
                Conversion.convert(code, given[i], narrowed[i]);
                Conversion.convert(code, narrowed[i], taken.get(captured.length + i));
            }
            code.visitMethodInsn(opcode(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
            Type result = erased.getReturnType();
            if (result.getSort() == Type.VOID) {
                drop(code, returned());
            } else {
                Conversion.convert(code, returned(), actual.getReturnType());
                Conversion.convert(code, actual.getReturnType(), result);
            }
            end(code, result.getOpcode(Opcodes.IRETURN));
        }

        /** The object that the method is called on counts as the first. */
        private List<Type> taken() {
            Stream<Type> arguments = Arrays.stream(Type.getArgumentTypes(called.getDesc()));
            boolean isOnObject = !isConstructor() && called.getTag() != Opcodes.H_INVOKESTATIC;
            return isOnObject
                    ? Stream.concat(Stream.of(Type.getObjectType(called.getOwner())), arguments)
                            .toList()
                    : arguments.toList();
        }

        private Type returned() {
            return isConstructor() ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
        }

        private boolean isConstructor() {
            return called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        }

        /** What is private is called as anything else within a nest. */
        private int opcode() {
            return switch (called.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            };
        }

        private static void drop(MethodVisitor code, Type value) {
            switch (value.getSize()) {
                case 1 -> code.visitInsn(Opcodes.POP);
                case 2 -> code.visitInsn(Opcodes.POP2);
                default -> {}
            }
        }

        private static MethodVisitor method(ClassWriter writer, int access, String method, String type) {
            MethodVisitor code = writer.visitMethod(access, method, type, null, null);
            code.visitCode();
            return code;
        }

        private static void end(MethodVisitor code, int returning) {
            code.visitInsn(returning);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }

    /** From one type to another, as an assignment or a cast has it. */
    private static final class Conversion {

        private static final Map<String, Type> UNBOXED = Stream.of(
                        Type.BOOLEAN_TYPE,
                        Type.CHAR_TYPE,
                        Type.BYTE_TYPE,
                        Type.SHORT_TYPE,
                        Type.INT_TYPE,
                        Type.FLOAT_TYPE,
                        Type.LONG_TYPE,
                        Type.DOUBLE_TYPE)
                .collect(Collectors.toMap(Conversion::box, type -> type));

        private Conversion() {}

        static void convert(MethodVisitor code, Type from, Type to) {
            if (from.equals(to)) {
                return;
            }
            if (isPrimitive(from) && isPrimitive(to)) {
                widen(code, from, to);
            } else if (isPrimitive(from)) {
                String box = box(from);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false);
            } else if (isPrimitive(to)) {
                unbox(code, from, to);
            } else if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
            }
        }

        /** The class that the primitive type is boxed in. */
        static String box(Type primitive) {
            return switch (primitive.getSort()) {
                case Type.BOOLEAN -> "java/lang/Boolean";
                case Type.CHAR -> "java/lang/Character";
                case Type.BYTE -> "java/lang/Byte";
                case Type.SHORT -> "java/lang/Short";
                case Type.INT -> "java/lang/Integer";
                case Type.FLOAT -> "java/lang/Float";
                case Type.LONG -> "java/lang/Long";
                case Type.DOUBLE -> "java/lang/Double";
                default -> throw new IllegalArgumentException(primitive + " is not primitive");
            };
        }

        static boolean isPrimitive(Type type) {
            return type.getSort() > Type.VOID && type.getSort() < Type.ARRAY;
        }

        private static void unbox(MethodVisitor code, Type from, Type to) {
            Type value = UNBOXED.getOrDefault(from.getInternalName(), to);
            String box = box(value);
            if (!from.getInternalName().equals(box)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, box);
            }
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, value.getClassName() + "Value", "()" + value.getDescriptor(), false);
            widen(code, value, to);
        }

        private static void widen(MethodVisitor code, Type from, Type to) {
            boolean isInt = from.getSort() < Type.FLOAT;
            switch (to.getSort()) {
                case Type.LONG -> {
                    if (isInt) {
                        code.visitInsn(Opcodes.I2L);
                    }
                }
                case Type.FLOAT -> {
                    if (from.getSort() != Type.FLOAT) {
                        code.visitInsn(isInt ? Opcodes.I2F : Opcodes.L2F);
                    }
                }
                case Type.DOUBLE -> {
                    if (from.getSort() != Type.DOUBLE) {
                        code.visitInsn(isInt ? Opcodes.I2D : from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D);
                    }
                }
                default -> {}
            }
        }
    }

    /**
     * A method of a record. What it works on is on the stack, and at last the result is.
     *
     * @param fields read by these
     */
    private record RecordMethod(String name, List<Handle> fields) {

        static final int MAX_STACK = 6;

        /** The values on the stack are those of the method's variables. */
        private static final int SELF = 0;

        private static final int OTHER = 1;

        void write(String method, MethodVisitor code) {
            switch (method) {
                case "hashCode" -> hash(code);
                case "equals" -> compare(code);
                case "toString" -> describe(code);
                default -> throw new IllegalArgumentException("records have no method " + method);
            }
        }

        private void hash(MethodVisitor code) {
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.ICONST_0);
            for (Handle field : fields) {
                code.visitIntInsn(Opcodes.BIPUSH, 31);
                code.visitInsn(Opcodes.IMUL);
                read(code, SELF, field);
                Type type = Type.getType(field.getDesc());
                if (Conversion.isPrimitive(type)) {
                    call(code, Conversion.box(type), "hashCode", Type.INT_TYPE, type);
                } else {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
                }
                code.visitInsn(Opcodes.IADD);
            }
        }

        private void compare(MethodVisitor code) {
            Label different = new Label();
            Label end = new Label();
            code.visitInsn(Opcodes.POP2);
            code.visitVarInsn(Opcodes.ALOAD, OTHER);
            code.visitTypeInsn(Opcodes.INSTANCEOF, name);
            code.visitJumpInsn(Opcodes.IFEQ, different);
            for (Handle field : fields) {
                read(code, SELF, field);
                read(code, OTHER, field);
                Type type = Type.getType(field.getDesc());
                if (Conversion.isPrimitive(type)) {
                    call(code, Conversion.box(type), "compare", Type.INT_TYPE, type, type);
                    code.visitJumpInsn(Opcodes.IFNE, different);
                } else {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "java/util/Objects",
                            "equals",
                            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                            false);
                    code.visitJumpInsn(Opcodes.IFEQ, different);
                }
            }
            code.visitInsn(Opcodes.ICONST_1);
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(different);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitLabel(end);
            code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
        }

        private void describe(MethodVisitor code) {
            String builder = "java/lang/StringBuilder";
            code.visitInsn(Opcodes.POP);
            code.visitTypeInsn(Opcodes.NEW, builder);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
            String simpleName = name.replaceFirst("^.*[/$][0-9]*", "");
            IntStream.range(0, fields.size()).forEach(i -> {
                Handle field = fields.get(i);
                append(code, (i == 0 ? simpleName + "[" : ", ") + field.getName() + "=");
                read(code, SELF, field);
                Type type = Type.getType(field.getDesc());
                String text = Conversion.isPrimitive(type) ? widest(type) : "Ljava/lang/Object;";
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(" + text + ")Ljava/lang/String;", false);
                append(code);
            });
            append(code, fields.isEmpty() ? simpleName + "[]" : "]");
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
        }

        /** There is no {@code String.valueOf} of a byte or a short. */
        private static String widest(Type type) {
            return type.getSort() == Type.BYTE || type.getSort() == Type.SHORT ? "I" : type.getDescriptor();
        }

        private static void append(MethodVisitor code, String text) {
            code.visitLdcInsn(text);
            append(code);
        }

        private static void append(MethodVisitor code) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/StringBuilder",
                    "append",
                    "(Ljava/lang/String;)Ljava/lang/StringBuilder;",
                    false);
        }

        private void read(MethodVisitor code, int variable, Handle field) {
            code.visitVarInsn(Opcodes.ALOAD, variable);
            if (variable == OTHER) {
                code.visitTypeInsn(Opcodes.CHECKCAST, name);
            }
            code.visitFieldInsn(Opcodes.GETFIELD, name, field.getName(), field.getDesc());
        }

        private static void call(MethodVisitor code, String owner, String method, Type result, Type... taken) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, Type.getMethodDescriptor(result, taken), false);
        }
    }
}
