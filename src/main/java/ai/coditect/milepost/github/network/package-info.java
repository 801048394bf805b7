/** What lies between this machine and a server: proxies, and the certificates that are trusted. */
@NullMarked
package ai.coditect.milepost.github.network;

import org.jspecify.annotations.NullMarked;
