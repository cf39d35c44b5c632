using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam;

/// <summary>
/// Issues the credentials of role sessions and recognises them again. A session token carries the whole session, encrypted,
/// so nothing has to be remembered or swept, and sessions outlive a restart as long as the key does.
/// </summary>
internal sealed class RoleSessions(TimeProvider clock, IdSource ids)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private byte[] _key = ids.Bytes(32);

    /// <summary>Credentials of a session of the role. Whether the caller may assume it has been decided before.</summary>
    /// <param name="roleArn">Such as <c>arn:aws:iam::000000000000:role/kill-switch</c>.</param>
    /// <param name="sessionName">Last part of the session's ARN: the function's name for Lambda.</param>
    /// <param name="sessionPolicy">A policy document that narrows the session. Absent: the role's own rights.</param>
    public SessionCredentials Issue(string roleArn, string sessionName, TimeSpan duration, string? sessionPolicy = null)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().Add(duration).ToUnixTimeSeconds());
        var accessKeyId = "ASIA" + ids.Upper(16);
        var session = new RoleSession(accessKeyId, roleArn, sessionName, expires, sessionPolicy);
        return new SessionCredentials(accessKeyId, SecretOf(accessKeyId), Seal(session), expires);
    }

    /// <summary>The session of a token. Absent when the token is not ours, was altered, or belongs to another access key.</summary>
    public RoleSession? Open(string accessKeyId, string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length) || length <= NonceBytes + TagBytes) return null;
        var sealedText = bytes.AsSpan(0, length);
        var text = new byte[length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(sealedText[..NonceBytes], sealedText[(NonceBytes + TagBytes)..], sealedText[NonceBytes..(NonceBytes + TagBytes)], text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        var session = JsonSerializer.Deserialize(text, IamJson.Default.RoleSession);
        return session?.AccessKeyId == accessKeyId ? session : null;
    }

    /// <summary>The secret that belongs to a session's access key.</summary>
    public string SecretOf(string accessKeyId) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(accessKeyId)))[..40];

    /// <summary>The key that makes tokens ours; kept in the journal so that sessions outlive a restart.</summary>
    public byte[] Key
    {
        get => _key;
        set => _key = value;
    }

    private string Seal(RoleSession session)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(session, IamJson.Default.RoleSession);
        var result = new byte[NonceBytes + TagBytes + text.Length];
        ids.Bytes(NonceBytes).CopyTo(result.AsSpan());
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(result.AsSpan(0, NonceBytes), text, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(result);
    }
}
