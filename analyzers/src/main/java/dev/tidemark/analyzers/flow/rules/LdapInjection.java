package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent becomes part of an LDAP filter or name. */
@RuleInfo(
    id = "ldap-injection",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {90},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent becomes part of an LDAP filter or name",
    why =
        "Brackets and stars in a value change what the directory is asked: a login"
            + " passes for any password, or a search gives everybody away. Escape values for"
            + " filters or for names, whichever they go into, or pass them as arguments of"
            + " the search.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import javax.naming.NamingEnumeration;
              import javax.naming.NamingException;
              import javax.naming.directory.DirContext;
              import javax.naming.directory.SearchControls;
              import javax.naming.directory.SearchResult;

              class People {
                NamingEnumeration<SearchResult> find(HttpServletRequest request, DirContext directory)
                    throws NamingException {
                  String filter = "(uid=" + request.getParameter("uid") + ")";
                  return directory.search("ou=people", filter, new SearchControls());
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import javax.naming.NamingEnumeration;
              import javax.naming.NamingException;
              import javax.naming.directory.DirContext;
              import javax.naming.directory.SearchControls;
              import javax.naming.directory.SearchResult;

              class People {
                NamingEnumeration<SearchResult> find(HttpServletRequest request, DirContext directory)
                    throws NamingException {
                  Object[] values = {request.getParameter("uid")};
                  return directory.search("ou=people", "(uid={0})", values, new SearchControls());
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import ldap
              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/people")
              def find():
                  directory = ldap.initialize("ldaps://directory.example.org")
                  query = "(uid=" + request.args["uid"] + ")"
                  return {"found": len(directory.search_s("ou=people", ldap.SCOPE_SUBTREE, query))}
              """,
          good =
              """
              import ldap
              from flask import Flask, request
              from ldap.filter import escape_filter_chars

              app = Flask(__name__)


              @app.route("/people")
              def find():
                  directory = ldap.initialize("ldaps://directory.example.org")
                  query = "(uid=" + escape_filter_chars(request.args["uid"]) + ")"
                  return {"found": len(directory.search_s("ou=people", ldap.SCOPE_SUBTREE, query))}
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "An escape for filters and one for names are both taken to serve where either"
            + " goes.")
public final class LdapInjection implements FlowRule {}
