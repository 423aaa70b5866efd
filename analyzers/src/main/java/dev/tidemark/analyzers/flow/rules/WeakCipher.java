package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Something is encrypted by a cipher, a mode or a key that does not keep it secret. */
@RuleInfo(
    id = "weak-cipher",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {327, 326},
    owasp = {"A02:2021", "A04:2025"},
    confidence = Confidence.HIGH,
    summary = "A cipher, a mode or the size of a key does not keep secrets",
    why =
        "DES, RC2, RC4 and Blowfish are broken or have blocks too small; ECB shows"
            + " which blocks are alike; RSA keys of less than 2048 bits can be factored. Use"
            + " AES in GCM mode, or ChaCha20-Poly1305, with a nonce that is never used twice.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.security.GeneralSecurityException;
              import javax.crypto.Cipher;
              import javax.crypto.SecretKey;

              class Vault {
                byte[] encrypt(SecretKey key, byte[] text) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance("DES/ECB/PKCS5Padding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                  return cipher.doFinal(text);
                }
              }
              """,
          good =
              """
              import java.security.GeneralSecurityException;
              import javax.crypto.Cipher;
              import javax.crypto.SecretKey;

              class Vault {
                byte[] encrypt(SecretKey key, byte[] text) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                  return cipher.doFinal(text);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


              def encrypt(key, text):
                  encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
                  return encryptor.update(text) + encryptor.finalize()
              """,
          good =
              """
              import os

              from cryptography.hazmat.primitives.ciphers.aead import AESGCM


              def encrypt(key, text):
                  nonce = os.urandom(12)
                  return nonce + AESGCM(key).encrypt(nonce, text, None)
              """)
    },
    limits =
        "A transformation whose name comes from settings is not known, nor whether a"
            + " nonce is used twice. AES in ECB without padding is let pass, for it is the"
            + " block that other modes are built of; so are classes and functions named after"
            + " what prescribes an old cipher (NTLM, LM, Kerberos, VNC, MS-CHAP) or after the"
            + " wrapping of keys. Other formats and devices that leave no choice are"
            + " reported, and so is what only reads what was encrypted long ago.")
public final class WeakCipher implements FlowRule {}
