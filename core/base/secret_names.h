// Names whose values are secret, whoever uses them: of headers, of fields in bodies, and of parameters in addresses. Pure; any thread.
#pragma once

#include <QByteArrayView>

namespace opbx {

/// True for header names whose whole value is secret: Authorization, cookies, whatever names an API key, a secret, a password
/// or a token.
bool isSecretHeader(QByteArrayView name);

/// True for names of fields whose value is secret in a body or a query: password, pwd, pin, api_key, clientSecret, access_token, …
/// A bare `token` is not: Cloudonix calls a session so. Each part of `a[b]` and `a.b` is looked at.
bool isSecretField(QByteArrayView name);

/// The same for a parameter in the query of an address, where a bare token, key, signature or code opens something.
bool isSecretParameter(QByteArrayView name);

} // namespace opbx
