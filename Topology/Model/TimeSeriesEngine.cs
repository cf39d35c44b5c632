namespace Acinaces.Topology.Model;

/// <summary>What stores time series.</summary>
public enum TimeSeriesEngine
{
    /// <summary>Timestream for LiveAnalytics, closed to new AWS customers since June 2025.</summary>
    Timestream,

    /// <summary>Time-bucketed DynamoDB tables behind the same store.</summary>
    DynamoDb,
}
