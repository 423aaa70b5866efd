package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A hash function is used for which two texts of one hash can be made. */
@RuleInfo(
    id = "weak-hash",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {328, 916},
    owasp = {"A02:2021", "A04:2025"},
    confidence = Confidence.HIGH,
    summary = "A hash function is used that no longer keeps two texts apart",
    why =
        "For MD2, MD4, MD5 and SHA-1 two texts of one hash can be made to order, so"
            + " that a signature or a check on one serves for the other; and fast hashes of"
            + " passwords are guessed by the billion. Use SHA-256 or stronger; for passwords"
            + " a function made for them, such as Argon2, bcrypt or PBKDF2.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.security.MessageDigest;
              import java.security.NoSuchAlgorithmException;

              class Signatures {
                byte[] of(byte[] document) throws NoSuchAlgorithmException {
                  return MessageDigest.getInstance("MD5").digest(document);
                }
              }
              """,
          good =
              """
              import java.security.MessageDigest;
              import java.security.NoSuchAlgorithmException;

              class Signatures {
                byte[] of(byte[] document) throws NoSuchAlgorithmException {
                  return MessageDigest.getInstance("SHA-256").digest(document);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import hashlib


              def signature(document):
                  return hashlib.md5(document).hexdigest()
              """,
          good =
              """
              import hashlib


              def signature(document):
                  return hashlib.sha256(document).hexdigest()
              """)
    },
    limits =
        "What a hash is for is known by names alone: it is reported where the function, its"
            + " class, what is hashed or what the hash is kept in is named after a password, a"
            + " credential, a secret, a token or a signature, or where a remote user sent what"
            + " is hashed, or is at hand where that is not seen; all else is let pass. So is what is named after a protocol"
            + " that says which hash it has to be, such as NTLM, SCRAM or HTTP digests. In"
            + " Python usedforsecurity=False says that nothing depends on it. An algorithm"
            + " whose name comes from settings is not known.")
public final class WeakHash implements FlowRule {}
