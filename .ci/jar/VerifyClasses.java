import java.util.List;
import java.util.jar.JarFile;

/** Links every class of a jar: java -cp JAR VerifyClasses.java JAR. A class that refers to what nobody ships is counted only. */
public final class VerifyClasses {

    public static void main(String[] arguments) throws Exception {
        List<String> names;
        try (JarFile jar = new JarFile(arguments[0])) {
            names = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        int violations = 0;
        int incomplete = 0;
        for (String name : names) {
            try {
                // Asking for methods makes the JVM verify and link the class.
                Class.forName(name, false, VerifyClasses.class.getClassLoader().getParent()).getDeclaredMethods();
            } catch (VerifyError | IncompatibleClassChangeError | ClassFormatError violation) {
                violations++;
                System.out.println(violation);
            } catch (NoClassDefFoundError missing) {
                incomplete++;
            }
        }
        System.out.printf("%d classes (%d refer to what is not here), %d violations%n", names.size(), incomplete, violations);
        System.exit(violations == 0 && !names.isEmpty() ? 0 : 1);
    }
}
