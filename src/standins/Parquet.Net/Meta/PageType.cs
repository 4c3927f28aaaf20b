namespace Parquet.Meta;

/// <summary>[Public: parquet.thrift, PageType]</summary>
internal enum PageType
{
    Data = 0,
    Index = 1,
    Dictionary = 2,
    DataV2 = 3,
}
