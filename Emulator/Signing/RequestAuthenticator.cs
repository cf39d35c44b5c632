using System.Globalization;
using System.Security.Cryptography;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Signing;

/// <summary>Finds out who sent a request, and that nobody changed it on the way.</summary>
/// <param name="clock">The emulator's clock, which sessions expire by.</param>
/// <param name="machineClock">The clock clients sign by. Not the emulator's: that one may be frozen or ahead.</param>
internal sealed class RequestAuthenticator(EmulatorOptions options, ICredentialSource credentials, TimeProvider clock, TimeProvider machineClock)
{
    private const int MaxSkewMinutes = 15;
    private const int SignatureBytes = 32;
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(MaxSkewMinutes);
    private readonly SigningKeyCache _keys = new(credentials);
    private readonly UnverifiedCaller _unverified = new(options, credentials);

    /// <exception cref="AwsErrorException">No signature, an unknown key, a wrong or an old signature.</exception>
    public Caller Authenticate(WireRequest request, ProtocolCodec codec, string requestId)
    {
        if (!options.Iam) return _unverified.Of(request, requestId);
        var errors = AuthenticationErrors.Of(codec);
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(SignatureFields.Algorithm, StringComparison.Ordinal)) return FromHeader(request, authorization, errors, requestId);
        if (request.Query.Contains("X-Amz-Signature=", StringComparison.Ordinal)) return FromQuery(request, errors, requestId);
        if (errors.IsOldMechanism(request, authorization)) throw AuthenticationErrors.UnsupportedMechanism();
        if (authorization.Length == 0) return errors.Anonymous is { } anonymous ? new Caller(options.AccountId, options.Region, anonymous, requestId, request.SourceIp) : throw errors.MissingToken();
        throw errors.Incomplete($"Unsupported authorization type. Sign the request with {SignatureFields.Algorithm}.");
    }

    private Caller FromHeader(WireRequest request, string authorization, AuthenticationErrors errors, string requestId)
    {
        var fields = SignatureFields.FromHeader(authorization);
        if (fields.Credential.IsEmpty) throw errors.Incomplete("Authorization header requires 'Credential' parameter.");
        if (fields.SignedHeaders.IsEmpty) throw errors.Incomplete("Authorization header requires 'SignedHeaders' parameter.");
        if (fields.Signature.IsEmpty) throw errors.Incomplete("Authorization header requires 'Signature' parameter.");
        var signedAt = request.Headers.TryGetValue("X-Amz-Date", out var date) ? date.ToString() : "";
        if (!SigningTime.TryParse(signedAt, out var instant)) throw errors.Incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        var token = request.Headers.TryGetValue("X-Amz-Security-Token", out var header) ? header.ToString() : null;
        var key = RequireKey(fields.Credential, token, signedAt, errors);
        if (key.Scope.IsS3) RequirePayloadHash(request, errors);
        Verify(request, fields, key, signedAt, presigned: false, errors);
        if (key.Scope.IsS3) request.Seal = new PayloadSeal(key, signedAt, fields.Signature.ToString());
        RequireCurrent(signedAt, instant, errors);
        return CallerOf(request, key, requestId);
    }

    private Caller FromQuery(WireRequest request, AuthenticationErrors errors, string requestId)
    {
        var query = FormFields.Parse(request.Query);
        var fields = new SignatureFields { Credential = ValueOf(query, "X-Amz-Credential"), SignedHeaders = ValueOf(query, "X-Amz-SignedHeaders"), Signature = ValueOf(query, "X-Amz-Signature") };
        var signedAt = ValueOf(query, "X-Amz-Date") ?? "";
        if (fields.Credential.IsEmpty || fields.SignedHeaders.IsEmpty || !SigningTime.TryParse(signedAt, out var instant)
            || !int.TryParse(ValueOf(query, "X-Amz-Expires") ?? "900", NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            throw errors.Incomplete("A presigned request requires X-Amz-Credential, X-Amz-Date, X-Amz-Expires, X-Amz-SignedHeaders and X-Amz-Signature.");
        }
        errors.RequireLifetime(seconds);
        var key = RequireKey(fields.Credential, ValueOf(query, "X-Amz-Security-Token"), signedAt, errors);
        Verify(request, fields, key, signedAt, presigned: true, errors);
        var now = machineClock.GetUtcNow();
        if (instant - now > MaxSkew) throw errors.NotYetCurrent(signedAt, SigningTime.Text(now + MaxSkew), SigningTime.Text(now), MaxSkewMinutes);
        if (now > instant.AddSeconds(seconds)) throw errors.PresignedExpired();
        return CallerOf(request, key, requestId);
    }

    private static void RequirePayloadHash(WireRequest request, AuthenticationErrors errors)
    {
        if (!request.Headers.ContainsKey("x-amz-content-sha256")) throw errors.MissingPayloadHash();
    }

    private SigningKey RequireKey(ReadOnlySpan<char> credential, string? token, string signedAt, AuthenticationErrors errors)
    {
        var found = _keys.Find(credential, token);
        if (!found.IsWellFormed) throw errors.Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'");
        if (found.Key is not { } key) throw errors.InvalidToken();
        if (key.Credential.Expiration is { } end && clock.GetUtcNow() >= end) throw errors.ExpiredToken();
        if (!signedAt.AsSpan().StartsWith(key.Scope.Date)) throw errors.WrongScope($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{key.Scope.Date}' != '{signedAt[..8]}', from '{signedAt}'.");
        return key;
    }

    private static void Verify(WireRequest request, SignatureFields fields, SigningKey key, string signedAt, bool presigned, AuthenticationErrors errors)
    {
        Span<byte> expected = stackalloc byte[SignatureBytes];
        Span<byte> given = stackalloc byte[SignatureBytes];
        var matches = fields.Signature.Length == SignatureBytes * 2
            && Convert.FromHexString(fields.Signature, given, out _, out _) == System.Buffers.OperationStatus.Done
            && SignedRequest.TrySign(request, fields.SignedHeaders, key, signedAt, presigned, expected)
            && CryptographicOperations.FixedTimeEquals(expected, given);
        if (!matches) throw errors.DoesNotMatch();
    }

    private void RequireCurrent(string signedAt, DateTimeOffset instant, AuthenticationErrors errors)
    {
        var now = machineClock.GetUtcNow();
        if (now - instant > MaxSkew) throw errors.Expired(signedAt, SigningTime.Text(now - MaxSkew), SigningTime.Text(now), MaxSkewMinutes);
        if (instant - now > MaxSkew) throw errors.NotYetCurrent(signedAt, SigningTime.Text(now + MaxSkew), SigningTime.Text(now), MaxSkewMinutes);
    }

    private static Caller CallerOf(WireRequest request, SigningKey key, string requestId) =>
        new(key.Credential.AccountId, key.Scope.Region, key.Credential.PrincipalArn, requestId, request.SourceIp)
        {
            IsAdministrator = key.Credential.IsAdministrator,
            SessionPolicy = key.Credential.SessionPolicy,
        };

    private static string? ValueOf(List<KeyValuePair<string, string>> query, string name) => query.Find(field => field.Key == name).Value;
}
