using System.Collections.Concurrent;

namespace Acinaces.Emulator.Signing;

/// <summary>Derived keys by credential text. Deriving takes four HMACs; a client uses the same key all day.</summary>
internal sealed class SigningKeyCache(ICredentialSource credentials)
{
    /// <summary>A client that makes up scopes must not fill memory.</summary>
    private const int MaxEntries = 4096;

    private readonly ConcurrentDictionary<string, SigningKey> _keys = new(StringComparer.Ordinal);

    /// <param name="credentialText">Access key id and scope, with slashes between the parts.</param>
    /// <param name="sessionToken">Absent for lasting keys.</param>
    public SigningKeyResult Find(ReadOnlySpan<char> credentialText, string? sessionToken)
    {
        if (_keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(credentialText, out var known)
            && known.SourceVersion == credentials.Version && known.Credential.SessionToken == sessionToken)
        {
            return new SigningKeyResult(known, true);
        }
        var text = credentialText.ToString();
        if (CredentialScope.Parse(text) is not { } scope) return new SigningKeyResult(null, false);
        var version = credentials.Version;
        if (credentials.Find(scope.AccessKeyId, sessionToken) is not { } credential) return new SigningKeyResult(null, true);
        if (_keys.Count >= MaxEntries) _keys.Clear();
        var derived = new SigningKey(credential, scope, version);
        _keys[text] = derived;
        return new SigningKeyResult(derived, true);
    }
}
