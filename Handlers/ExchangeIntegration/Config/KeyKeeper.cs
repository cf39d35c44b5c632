using System.Text;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Exchanges.Binance;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>Tries keys at the exchange and keeps those that may trade but not withdraw.</summary>
internal sealed class KeyKeeper(FunctionServices services)
{
    private readonly string _prefix = services.Required("SECRET_PREFIX_EXCHANGES");

    /// <returns>The ARN of the secret that now holds the keys.</returns>
    /// <exception cref="ApiProblemException">The keys are incomplete, refused by the exchange, or may do too much.</exception>
    public async Task<string> KeepAsync(ExchangeConfig config, CredentialsBody credentials, CancellationToken cancellationToken)
    {
        var keys = Require(credentials);
        if (config.Mode != TradingMode.Paper)
        {
            var found = await TryAsync(config, keys, cancellationToken).ConfigureAwait(false);
            if (!found.Valid) throw new ApiProblemException(ApiProblem.Validation([FieldError.Invalid("credentials", found.Reason ?? "The keys do not work.")]));
        }
        var name = $"{_prefix}{WireName.Of(config.ExchangeId).ToLowerInvariant()}/{config.TenantId}";
        var value = JsonBody.Write(keys, static (writer, state) =>
        {
            writer.WriteString("apiKey"u8, state.ApiKey);
            writer.WriteString("apiSecret"u8, state.ApiSecret);
        });
        return await services.Secrets.KeepAsync(name, Encoding.UTF8.GetString(value.Span), services.Ids.Next(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the exchange says of keys.</summary>
    public async Task<CredentialCheckView> TryAsync(ExchangeConfig config, BinanceCredentials keys, CancellationToken cancellationToken)
    {
        if (!ExchangeCatalog.Knows(config.ExchangeId)) return new CredentialCheckView(false, false, false, $"There is no adapter for {WireName.Of(config.ExchangeId)} yet, so its keys cannot be checked.");
        try
        {
            return Judge(await services.Exchanges.Try(config, keys).KeyRightsAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (ExchangeException refused) when (refused.Category is ErrorCategory.Fatal or ErrorCategory.InvalidRequest)
        {
            return new CredentialCheckView(false, false, false, $"The exchange refuses the keys: {refused.Message}");
        }
    }

    public static CredentialCheckView Judge(KeyRights rights) => rights switch
    {
        { MayWithdraw: true } => new CredentialCheckView(false, rights.MayTrade, true, "Keys that may withdraw are refused; create one that may read and trade."),
        { MayTrade: false } => new CredentialCheckView(false, false, false, "The keys may not trade."),
        _ => new CredentialCheckView(true, true, false, null),
    };

    private static BinanceCredentials Require(CredentialsBody credentials)
    {
        var checks = new Checks();
        if (string.IsNullOrWhiteSpace(credentials.ApiKey)) checks.Add(FieldError.Required("credentials.apiKey"));
        if (string.IsNullOrWhiteSpace(credentials.ApiSecret)) checks.Add(FieldError.Required("credentials.apiSecret"));
        if (credentials.ApiKey?.Length > 4096 || credentials.ApiSecret?.Length > 4096) checks.Add(FieldError.Exceeded("credentials", "A key has at most 4096 characters."));
        return checks.Errors.Count == 0 && credentials is { ApiKey: { } key, ApiSecret: { } secret }
            ? new BinanceCredentials(key, secret)
            : throw new ApiProblemException(ApiProblem.Validation(checks.Errors));
    }
}
